using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Worlds;

namespace Simulation.Model.Worth;

/// <summary>
/// One course that a replicate of the world can take, national action, negotiated collaboration or full cooperation, in the numbers by
/// which they are compared (THEORY A9).
/// </summary>
internal sealed record Course
{
    /// <summary>Scope: the mean share of the parties that are members.</summary>
    public required double Participants { get; init; }

    /// <summary>Scope: the mean share of what the world is about that is with members.</summary>
    public required double Covered { get; init; }

    /// <summary>Resources: what parties give up for others in a period, in the world's money.</summary>
    public required double Contributions { get; init; }

    /// <summary>Innovation: research by all.</summary>
    public required double Research { get; init; }

    /// <summary>Complexity: messages in a period.</summary>
    public required double Messages { get; init; }

    /// <summary>Complexity: rounds in a period.</summary>
    public required double Rounds { get; init; }

    /// <summary>Complexity: what a period's talks cost all together, in the world's money.</summary>
    public required double TransactionCost { get; init; }

    /// <summary>Impact: the closing-the-gap index.</summary>
    public required double GapClosed { get; init; }

    /// <summary>Impact: the world's headline series in the last period.</summary>
    public required double HeadlineLast { get; init; }

    /// <summary>Impact: the mean of the world's headline series over the periods.</summary>
    public required double HeadlineMean { get; init; }

    /// <summary>Reads a course off the world series of a lane or a reference line.</summary>
    /// <param name="header">How to read them.</param>
    /// <param name="world">The world series.</param>
    /// <param name="research">Gives the research by all in each period.</param>
    /// <param name="gapClosed">The closing-the-gap index.</param>
    public static Course Of(RunHeader header, double[][] world, Func<double[][], IEnumerable<double>> research, double gapClosed)
    {
        var headline = Row(header.Headline);
        return new Course
        {
            Participants = Row(CommonSeries.Members).Average() / header.Parties.Count,
            Covered = Row(CommonSeries.Covered).Average(),
            Contributions = Row(CommonSeries.ContributionTotal).Average(),
            Research = research(world).Average(),
            Messages = Row(CommonSeries.Messages).Average(),
            Rounds = Row(CommonSeries.Rounds).Average(),
            TransactionCost = Row(CommonSeries.TransactionCost).Average(),
            GapClosed = gapClosed,
            HeadlineLast = headline[^1],
            HeadlineMean = headline.Average(),
        };

        double[] Row(Series series) => world[Place(header, series)];
    }

    /// <summary>The place of a series among the world series.</summary>
    public static int Place(RunHeader header, Series series) => header.WorldSeries.TakeWhile(one => one.Name != series.Name).Count();
}
