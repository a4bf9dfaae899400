using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Worlds;

namespace Simulation.Model.Worth;

/// <summary>
/// One course that a replicate of the world can take, national action, negotiated collaboration or full cooperation, in the numbers by
/// which they are compared (THEORY A9).
/// </summary>
/// <param name="Participants">Scope: the mean share of the parties that are members.</param>
/// <param name="Covered">Scope: the mean share of what the world is about that is with members.</param>
/// <param name="Contributions">Resources: what parties give up for others in a period, in the world's money.</param>
/// <param name="Research">Innovation: research by all.</param>
/// <param name="Messages">Complexity: messages in a period.</param>
/// <param name="Rounds">Complexity: rounds in a period.</param>
/// <param name="TransactionCost">Complexity: what a period's talks cost all together, in the world's money.</param>
/// <param name="GapClosed">Impact: the closing-the-gap index.</param>
/// <param name="HeadlineLast">Impact: the world's headline series in the last period.</param>
/// <param name="HeadlineMean">Impact: the mean of the world's headline series over the periods.</param>
internal sealed record Course(
    double Participants,
    double Covered,
    double Contributions,
    double Research,
    double Messages,
    double Rounds,
    double TransactionCost,
    double GapClosed,
    double HeadlineLast,
    double HeadlineMean
)
{
    /// <summary>Reads a course off the world series of a lane or a reference line.</summary>
    /// <param name="header">How to read them.</param>
    /// <param name="world">The world series.</param>
    /// <param name="research">Gives the research by all in each period.</param>
    /// <param name="gapClosed">The closing-the-gap index.</param>
    public static Course Of(RunHeader header, double[][] world, Func<double[][], IEnumerable<double>> research, double gapClosed)
    {
        var headline = Row(header.Headline);
        return new Course(
            Row(CommonSeries.Members).Average() / header.Parties.Count,
            Row(CommonSeries.Covered).Average(),
            Row(CommonSeries.ContributionTotal).Average(),
            research(world).Average(),
            Row(CommonSeries.Messages).Average(),
            Row(CommonSeries.Rounds).Average(),
            Row(CommonSeries.TransactionCost).Average(),
            gapClosed,
            headline[^1],
            headline.Average()
        );

        double[] Row(Series series) => world[Place(header, series)];
    }

    /// <summary>The place of a series among the world series.</summary>
    public static int Place(RunHeader header, Series series) => header.WorldSeries.TakeWhile(one => one.Name != series.Name).Count();
}
