using Simulation.Model.Engine.Results;
using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Tests.Engine.Events;

/// <summary>The sentences of the record follow from the terms that decided, in whatever is played.</summary>
public sealed class RecordTests
{
    private const int Runs = 260;

    [Fact]
    public void Sentences_OfDrawnRuns_FollowFromTheirTerms()
    {
        var drawn = Enumerable.Range(0, Runs).AsParallel().AsOrdered().Select(DrawnRun.Of).OfType<RunResult>().ToList();
        var wrong = new List<string>();
        var seen = new HashSet<SentenceRule>();

        foreach (var one in drawn.SelectMany(run => run.Lanes).SelectMany(lane => lane.Events!))
        {
            var said = SentenceRules.All.Select(rule => (Rule: rule, Said: rule.Read(one))).FirstOrDefault(read => read.Said is not null);
            if (said.Said is null)
                wrong.Add($"unknown: {one.Kind}: {one.Sentence}");
            else if (!said.Rule.Holds(said.Said))
                wrong.Add($"false: {one.Kind} {one.Accepted}: {one.Sentence} [{string.Join(", ", one.Terms)}]");
            else
                seen.Add(said.Rule);
        }

        Assert.True(
            wrong.Count == 0,
            $"{wrong.Count}: {string.Join('\n', wrong.DistinctBy(line => line[..Math.Min(60, line.Length)]).Take(40))}"
        );
        Assert.True(drawn.Count > Runs / 2, $"{drawn.Count} of {Runs} could be played");

        // Formulae can ask for nothing and listed texts are scaled to the best, so that nobody passes its turn in these worlds; and people
        // hardly ever take over a country that has left (LeaveDecisionTests).
        Assert.Equal(
            "",
            string.Join(
                '\n',
                SentenceRules
                    .All.Except(seen)
                    .Select(rule => rule.Pattern)
                    .Where(pattern => !pattern.Contains(" passed: ", StringComparison.Ordinal))
                    .Where(pattern => !pattern.Contains("its people lead it", StringComparison.Ordinal))
            )
        );
    }

    [Fact]
    public void Reports_OfDrawnRuns_AreOnWhatWasCarriedOut() =>
        Assert.All(
            Enumerable
                .Range(0, 40)
                .Select(DrawnRun.Of)
                .OfType<RunResult>()
                .Where(run => run.Header.Issues.Count == 1)
                .SelectMany(run => run.Lanes),
            lane =>
            {
                var delivered = lane.Events!.Where(one => one.Kind == EventKind.Delivery)
                    .ToDictionary(one => (one.Period, one.Party), one => Term(one, "delivered") / (1 - Term(one, "withheld")));
                Assert.All(
                    lane.Events!.Where(one => one.Kind == EventKind.Report),
                    report =>
                        Assert.Equal(
                            double.IsNaN(delivered[(report.Period, report.Party)])
                                ? 1
                                : Math.Clamp(delivered[(report.Period, report.Party)], 0, 1),
                            Term(report, "delivered"),
                            1e-9
                        )
                );
            }
        );

    private static double Term(NegotiationEvent one, string name) => one.Terms.First(term => term.Name == name).Value;
}
