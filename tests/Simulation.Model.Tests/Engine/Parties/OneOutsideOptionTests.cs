using CsCheck;
using Simulation.Model.Behaviour;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Parties;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Tests.Support;
using Simulation.Model.Worlds;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Tests.Engine.Parties;

/// <summary>
/// For the same draft, game, trust and decision rule staying out is worth the same whoever asks: a text to be signed, a coalition to be
/// joined, or an agreement to be left, under every protocol.
/// </summary>
public sealed class OneOutsideOptionTests
{
    private const int Draws = 60;

    private static readonly string[] Protocols =
    [
        "pledge-and-review",
        "single-text",
        "open-membership",
        "minimum-participation",
        "club",
        "bilateral-deals",
        "conditional-commitments",
        "random-proposer",
    ];

    private static readonly Gen<Drawn> Games = Gen.Select(
        Gen.Double[0.5, 4].Array[4],
        Gen.Double[0.5, 4].Array[4],
        Gen.Double[0.05, 1],
        Gen.Double[0, 1],
        Gen.Double[0.01, 2],
        Gen.Double[0.1, 1.2],
        (benefits, costs, trust, reciprocity, tariff, ambition) => new Drawn(benefits, costs, trust, reciprocity, tariff, ambition)
    );

    [Fact]
    public void Outside_OfDrawnGames_IsTheSameUnderEveryProtocol() =>
        Games.Sample(
            drawn =>
            {
                var first = Worths(drawn, Protocols[0]);
                Assert.True(Math.Abs(first[0]) > 0);
                foreach (var protocol in Protocols)
                    Assert.All(Worths(drawn, protocol), worth => Assert.Equal(first[0], worth, 1e-9 * (1 + Math.Abs(first[0]))));
            },
            iter: Draws,
            threads: 1
        );

    // What staying out is worth: asked directly, of a text, of a coalition, and of an agreement that binds or was left.
    private static double[] Worths(Drawn drawn, string protocol)
    {
        var setup = Setup(drawn, protocol);
        var self = setup.Parties[0];
        var memory = CountryMemory.Of(setup, 0);
        var game = setup.World.Outlook(setup.World.Start(0, WorldState.Median));
        var alone = JointSurplus.Nash(game);
        var view = View(game, alone);
        memory.Trust.Begin(null);

        var valuation = new Valuation(0, self.Interests);
        var credence = new Credence(0, memory.Trust.Trust, true);
        var bench = new ScratchBuffers(setup.ActionCount);
        var option = new OutsideOption(self, setup.Enforcement, valuation, credence, memory.Reciprocity, bench);
        var draft = new Draft(drawn.Ambition, JointSurplus.Cooperative(game), [true, true, true, true], [0, 0, 0, 0]);
        double[] plan = [.. Enumerable.Range(0, 4).Select(party => draft.Commitment(view, party, 0, drawn.Ambition))];
        bool[] others = [false, true, true, true];

        var outlook = new TextOutlook(self, option, valuation, credence, bench);
        outlook.Read(view, draft, false);
        var worth = outlook.Worth(drawn.Ambition);
        outlook.Read(view, draft, true);
        var ofText = worth - outlook.Worth(drawn.Ambition);

        var ofCoalition = new MembershipDecision(self, option, valuation, credence, bench)
            .Decide(
                new MembershipOffered(view, 1, 0, new CoalitionPlan(draft.Participants, plan, [0, 0, 0, 0]), Outside(others, plan, alone))
            )
            .Reason!.Terms.First(term => term.Name == "outside")
            .Value;

        return [option.Worth(game, alone, plan, others), ofText, ofCoalition * game.Scale(0), OfLeaving(setup, view, plan)];
    }

    // Whoever is better off outside leaves, and whoever is not comes back: one of the two says what it weighed.
    private static double OfLeaving(RunSetup setup, PeriodView view, double[] plan)
    {
        var delegation = new Delegation(setup, 0, 1, 0, new ScratchBuffers(setup.ActionCount));
        delegation.Answer(new Convened(view, null));
        var leaves = delegation.Answer(new StayConsidered(view, plan, [true, true, true, true], new bool[4], [0, 0, 0, 0]));
        var returns = delegation.Answer(
            new StayConsidered(view, plan, [false, true, true, true], [true, false, false, false], [0, 0, 0, 0])
        );
        var outside = (leaves.Reason ?? returns.Reason)!.Terms.First(term => term.Name == "outside").Value;
        var patience = setup.Parties[0].Patience;
        return outside * view.Game.Scale(0) * (1 - patience) / patience;
    }

    private static CoalitionPlan Outside(bool[] others, double[] plan, double[] alone) =>
        new(others, [alone[0], .. plan[1..]], [0, 0, 0, 0]);

    private static PeriodView View(StageGame game, double[] alone) =>
        new()
        {
            Period = 2,
            Year = 2,
            Game = game,
            StatusQuo = alone,
            Trust = [.. Enumerable.Repeat(1.0, 16)],
            LastCommitments = alone,
            LastReports = [double.NaN, double.NaN, double.NaN, double.NaN],
            Withdrawn = new bool[4],
            Recorded = true,
        };

    private static RunSetup Setup(Drawn drawn, string protocol)
    {
        var founders = protocol == "club" ? ", founders: [C01]" : "";
        var text = FormattableString.Invariant(
            $$"""
            name: drawn
            world: { kind: commons, benefit: [{{string.Join(", ", drawn.Benefits)}}], cost: [{{string.Join(", ", drawn.Costs)}}] }
            horizon: { start: 1, periods: 3 }
            countries: { count: 4, defaults: { leavingNoise: 0, government: { term: 4, turnover: 0 } } }
            trust: { model: fixed, initial: {{drawn.Trust}}, reciprocity: {{drawn.Reciprocity}} }
            institution: { protocol: { kind: {{protocol}}{{founders}} }, enforcement: { tradeMeasure: {{drawn.Tariff}} } }
            """
        );
        return new RunCompiler().Compile(Runs.Pack("a.yaml", text));
    }

    private sealed record Drawn(double[] Benefits, double[] Costs, double Trust, double Reciprocity, double Tariff, double Ambition);
}
