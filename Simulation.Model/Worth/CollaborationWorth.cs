using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Statistics;

namespace Simulation.Model.Worth;

/// <summary>
/// What collaboration is worth: national action, negotiated collaboration and full cooperation side by side in scope, resources,
/// innovation, complexity and impact, each computed (THEORY A9). National action is everyone its own best reply; full cooperation the joint
/// optimum of every period, agreed upon in one round with all at the table.
/// </summary>
/// <param name="Header">The negotiated run.</param>
/// <param name="Rows">The measures, in order.</param>
/// <param name="Notes">What was assumed, in sentences.</param>
public sealed record CollaborationWorth(RunHeader Header, IReadOnlyList<WorthRow> Rows, IReadOnlyList<string> Notes)
{
    /// <summary>Compares the three courses of every replicate of a run.</summary>
    /// <param name="setup">The scenario that was run.</param>
    /// <param name="result">What it gave.</param>
    /// <param name="cancellation">Stops between two replicates.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static CollaborationWorth Of(RunSetup setup, RunResult result, CancellationToken cancellation)
    {
        var header = result.Header;
        var research = new ResearchByAll(setup, header);
        var gap = header.Indicators.TakeWhile(indicator => indicator.Name != "closing_the_gap").Count();
        var national = new Course[result.Lanes.Count];
        var negotiated = new Course[result.Lanes.Count];
        var full = new Course[result.Lanes.Count];
        Parallel.For(
            0,
            result.Lanes.Count,
            new ParallelOptions { CancellationToken = cancellation },
            replicate =>
            {
                var lane = result.Lanes[replicate];
                var lines = ReferenceLines.Of(setup, header.Seed, lane.Replicate);
                national[replicate] = Course.Of(header, lines.Nash.World, research.Of, 0);
                negotiated[replicate] = Course.Of(header, lane.World, research.Of, lane.Indicators[gap]);
                full[replicate] = Course.Of(header, lines.Cooperative.World, research.Of, 1);
            }
        );
        return new CollaborationWorth(
            header,
            [.. Measures(setup, header, research).Select(measure => Row(measure, national, negotiated, full))],
            research.Notes
        );
    }

    private static WorthRow Row(Measure measure, Course[] national, Course[] negotiated, Course[] full)
    {
        // Research is a number of its own kind: told as a multiple of that under national action.
        var scale = measure.IsIndex ? 100 / national.Average(measure.Of) : 1;
        double[] before = Values(national),
            with = Values(negotiated);
        return new WorthRow
        {
            Head = measure.Head,
            Name = measure.Name,
            Label = measure.Label,
            Unit = measure.Unit,
            National = MeanInterval.Of(before),
            Negotiated = MeanInterval.Of(with),
            Full = MeanInterval.Of(Values(full)),
            Change = PairedDifference.Of(with, before),
        };

        double[] Values(Course[] courses) => [.. courses.Select(course => scale * measure.Of(course))];
    }

    private static IReadOnlyList<Measure> Measures(RunSetup setup, RunHeader header, ResearchByAll research)
    {
        // The years of made-up worlds count from 1.
        var money = setup.World.MoneyUnit;
        var headline = header.Headline;
        var last = header.Years[^1] < 1000 ? $"year {header.Years[^1]}" : $"{header.Years[^1]}";
        return
        [
            new(WorthHead.Scope, "participants", "Parties that are members", "share", course => course.Participants),
            new(WorthHead.Scope, "covered", $"Share of {setup.FirstSize.Key} with members", "share", course => course.Covered),
            new(WorthHead.Resources, "contributions", "Given up for others in a period", money, course => course.Contributions),
            new(WorthHead.Innovation, "research", research.Label, "national = 100", course => course.Research) { IsIndex = true },
            new(WorthHead.Complexity, "messages", "Messages in a period", "count", course => course.Messages),
            new(WorthHead.Complexity, "rounds", "Rounds in a period", "count", course => course.Rounds),
            new(WorthHead.Complexity, "transaction_cost", "Cost of the talks in a period", money, course => course.TransactionCost),
            new(WorthHead.Impact, "closing_the_gap", "Gap closed in payoffs", "1", course => course.GapClosed),
            new(WorthHead.Impact, $"{headline.Name}_last", $"{headline.Label} in {last}", headline.Unit, course => course.HeadlineLast),
            new(WorthHead.Impact, $"{headline.Name}_mean", $"{headline.Label}, mean", headline.Unit, course => course.HeadlineMean),
        ];
    }

    private sealed record Measure(WorthHead Head, string Name, string Label, string Unit, Func<Course, double> Of)
    {
        public bool IsIndex { get; init; }
    }
}

/// <summary>Under what heads national and international action are compared.</summary>
public enum WorthHead
{
    /// <summary>Who takes part, and how much of the problem that covers.</summary>
    Scope,

    /// <summary>What parties give up for others.</summary>
    Resources,

    /// <summary>Research by all.</summary>
    Innovation,

    /// <summary>Messages, rounds and what they cost.</summary>
    Complexity,

    /// <summary>What comes of it.</summary>
    Impact,
}

/// <summary>One measure of the three courses.</summary>
public sealed record WorthRow
{
    /// <summary>The head under which it stands.</summary>
    public required WorthHead Head { get; init; }

    /// <summary>Its name in files.</summary>
    public required string Name { get; init; }

    /// <summary>Its name for readers.</summary>
    public required string Label { get; init; }

    /// <summary>The unit; "1" for a pure number.</summary>
    public required string Unit { get; init; }

    /// <summary>National action.</summary>
    public required MeanInterval National { get; init; }

    /// <summary>Negotiated collaboration.</summary>
    public required MeanInterval Negotiated { get; init; }

    /// <summary>Full cooperation.</summary>
    public required MeanInterval Full { get; init; }

    /// <summary>Negotiated collaboration less national action, replicate by replicate.</summary>
    public required PairedDifference Change { get; init; }
}
