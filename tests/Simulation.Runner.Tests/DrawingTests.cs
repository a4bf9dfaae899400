using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests;

public sealed class DrawingTests
{
    [Fact]
    public async Task Try_NothingCanBeDrawn_SaysThatTheDataStayAndHowToDrawAgain()
    {
        var outcome = await Negsim.HeardAsync(() =>
            Drawing.Try("results/x", "negsim chart results/x", () => throw new IOException("No font."))
        );

        Assert.Equal(Shell.Failed, outcome.ExitCode);
        Assert.Equal(
            "Not everything could be drawn: No font. The data in results/x are complete; to draw again: negsim chart results/x.",
            outcome.Error.TrimEnd()
        );
    }

    [Fact]
    public async Task Try_Cancelled_SaysThatTheDataStay()
    {
        var outcome = await Negsim.HeardAsync(() =>
            Drawing.Try("results/x", "negsim chart results/x", () => throw new OperationCanceledException())
        );

        Assert.Equal(Shell.Cancelled, outcome.ExitCode);
        Assert.Equal(
            "Cancelled while drawing. The data in results/x are complete; to draw: negsim chart results/x.",
            outcome.Error.TrimEnd()
        );
    }
}
