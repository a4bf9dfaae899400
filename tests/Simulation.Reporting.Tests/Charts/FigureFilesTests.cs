using Simulation.Reporting.Charts;
using Simulation.Reporting.Charts.Drawing;

namespace Simulation.Reporting.Tests.Charts;

public sealed class FigureFilesTests
{
    [Fact]
    public void Write_ManyAtOnce_DrawsOneAtATime()
    {
        var drawing = 0;
        var most = 0;

        Parallel.For(
            0,
            6,
            new ParallelOptions { MaxDegreeOfParallelism = 6 },
            _ => Assert.Throws<InvalidOperationException>(() => FigureFiles.Write("x", Draw, new Footer("", ""), null, _ => Stream.Null))
        );

        Assert.Equal(1, most);

        Figure Draw(ChartStyle style)
        {
            most = Math.Max(most, Interlocked.Increment(ref drawing));
            Thread.Sleep(10);
            Interlocked.Decrement(ref drawing);
            throw new InvalidOperationException();
        }
    }
}
