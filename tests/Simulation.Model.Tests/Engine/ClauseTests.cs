using Simulation.Model.Engine.Results;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine;

/// <summary>How members may leave, and what becomes of those who break their promises.</summary>
public sealed class ClauseTests
{
    private static readonly string[] Base = ["horizon.periods=6", "institution.transparency=1", "trust.initial=0.9"];

    // Patience 0.1 makes breaking worth it for a while.
    private static readonly string[] Tempting =
    [
        .. Base,
        "countries.defaults.discountFactor=0.1",
        "institution.enforcement.tradeMeasure=60",
    ];

    [Fact]
    public void Suspension_OfMembersWhoBreakTheirPromises_IsRecorded()
    {
        var result = Play(
            [.. Tempting, "institution.enforcement.tradeMeasure=0", "institution.suspension={ after: 2, threshold: 0.9, periods: 2 }"],
            recorded: 1
        );

        var events = result.Lanes[0].Events!.Where(one => one.Kind == EventKind.Suspension).ToList();
        Assert.NotEmpty(events);
        Assert.Equal(2, events[0].Period);
        Assert.Contains("was suspended for 2 periods", events[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Suspension_WithATradeMeasure_MakesMembersKeepMoreOfTheirPromises()
    {
        var without = Play(Tempting).Summary("compliance_rate").Mean;
        var with = Play([.. Tempting, "institution.suspension={ after: 1, threshold: 0.9, periods: 3 }"]).Summary("compliance_rate").Mean;

        Assert.True(with > without + 0.05, $"{with} against {without}");
    }

    [Fact]
    public void Notice_OfMembersWhoDoNotSignAgain_KeepsThemBound()
    {
        string[] changing = [.. Base, "trust.initial=1", "institution.protocol=open-membership"];

        var without = Members(Play(changing));
        var with = Members(Play([.. changing, "institution.withdrawal.notice=2"], recorded: 1));

        Assert.All(without, members => Assert.Equal(3, members));
        Assert.Equal(3, with[0]);
        Assert.True(with[1..].Average() > 3.5, string.Join(' ', with));
        Assert.True(with.Max() <= 9);
    }

    [Fact]
    public void Clauses_AtTheirDefaults_ChangeNothing()
    {
        var plain = Play(Base);
        var stated = Play([.. Base, "institution.withdrawal.notice=0", "institution.suspension={ after: 0, threshold: 0.9 }"]);

        Assert.Equal(plain.Lanes.Select(lane => lane.Indicators), stated.Lanes.Select(lane => lane.Indicators));
    }

    private static double[] Members(RunResult result) => result.World(0, "members");

    private static RunResult Play(string[] overrides, int recorded = 0) =>
        Runs.Play(Runs.Package("commons-symmetric", overrides), 3, recorded: recorded);
}
