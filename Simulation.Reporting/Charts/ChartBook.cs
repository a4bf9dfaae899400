using Simulation.Model.Engine.Results;

namespace Simulation.Reporting.Charts;

/// <summary>The charts of a result.</summary>
public static class ChartBook
{
    /// <summary>Draws every chart that the result has the series for.</summary>
    public static void Write(RunResult result, string version, Func<string, Stream> open)
    {
    }
}
