using System.Globalization;
using CsCheck;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Indicators;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine;

/// <summary>Welfare is what the parties' recorded gains add up to, discounted, whatever institutions take from them.</summary>
public sealed class WelfareTests
{
    private const int Draws = 24;

    private const string Commons = """
        name: unequal
        world: { kind: commons, benefit: [1, 2, 3, 4], cost: [1, 1, 2, 2] }
        horizon: { start: 1, periods: 6 }
        countries: { count: 4, C02: { discountFactor: 0.5 }, defaults: { discountFactor: 0.9 } }
        trust: { initial: 0.6 }
        institution: { redTape: 0.2, transparency: 0.5, negotiationCost: 0.05 }
        """;

    private static readonly Gen<(string Scenario, double Penalty, double Transparency, double Talks, double Exchange, ulong Seed)> Drawn =
        Gen.Select(
            OneOf("climate-rice", "climate-club", "trade-truce", "food-reserve", "space-station", "plastics-treaty", "education-exchange"),
            OneOf(0, 0.3, 5),
            Gen.Double[0, 1],
            OneOf(0, 0.01),
            OneOf(0, 0.5),
            Gen.ULong[1, 1000]
        );

    [Fact]
    public void Welfare_OfDrawnRuns_IsTheDiscountedSumOfPayoffGains() =>
        Drawn.Sample(
            drawn =>
            {
                var package = Runs.Package(
                    drawn.Scenario,
                    string.Create(CultureInfo.InvariantCulture, $"institution.enforcement.penalty={drawn.Penalty}"),
                    string.Create(CultureInfo.InvariantCulture, $"institution.transparency={drawn.Transparency}"),
                    string.Create(CultureInfo.InvariantCulture, $"institution.negotiationCost={drawn.Talks}"),
                    string.Create(CultureInfo.InvariantCulture, $"institution.exchange.effort={drawn.Exchange}")
                );
                AddsUp(new RunCompiler().Compile(package), Runs.Play(package, 2, drawn.Seed));
            },
            iter: Draws,
            threads: 1
        );

    public static TheoryData<string> Shipped() =>
        [.. Directory.GetFiles(Repository.PathOf("scenarios"), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Welfare_WithPenaltiesExchangeFundAndSuspension_IsTheDiscountedSumOfPayoffGains(string scenario)
    {
        var package = Runs.Package(
            scenario,
            "institution.enforcement.penalty=0.5",
            "institution.enforcement.tradeMeasure=0.2",
            "institution.exchange={ effort: 0.5, cost: 0.1 }",
            "institution.fund.size=0.3",
            "institution.suspension={ after: 1, threshold: 0.9, periods: 2 }",
            "institution.transparency=0.6"
        );

        AddsUp(new RunCompiler().Compile(package), Runs.Play(package, 2));
    }

    [Theory]
    [InlineData("climate-paris")]
    [InlineData("climate-rice")]
    public void Welfare_UnderAPenaltyOfFivePercent_IsNoHigher(string scenario)
    {
        var without = Runs.Play(Runs.Package(scenario, "institution.enforcement.penalty=0"), 8);
        var with = Runs.Play(Runs.Package(scenario, "institution.enforcement.penalty=5"), 8);

        Paired.Difference(with.Values("welfare"), without.Values("welfare")).IsBelowZero();
    }

    [Fact]
    public void Welfare_WherePenaltiesAreLarge_IsNegative()
    {
        var package = Runs.Package("climate-paris", "institution.enforcement.penalty=5");
        var result = Runs.Play(package, 4);

        AddsUp(new RunCompiler().Compile(package), result);
        Assert.All(result.Values("welfare"), welfare => Assert.True(welfare < 0, $"{welfare}"));
    }

    [Fact]
    public void Welfare_OfTalksThatAgreeOnNothing_IsWhatTheTalksCost()
    {
        var package = Runs.Pack("a.yaml", Commons, "trust.initial=0", "institution.decision={ kind: consensus }");
        var setup = new RunCompiler().Compile(package);
        var result = Runs.Play(package, 1);
        var talks = result.World(0, "transaction_cost");

        AddsUp(setup, result);
        Assert.True(talks[0] > 0);
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static void AddsUp(RunSetup setup, RunResult result)
    {
        var series = result.Header.PartySeries.ToList().FindIndex(one => one.Name == "payoff_gain");
        var transfers = result.Header.PartySeries.ToList().FindIndex(one => one.Name == "transfer");
        var welfare = result.Values("welfare");
        var gini = result.Values("gini_of_gains");
        var parties = setup.Count;
        foreach (var (index, lane) in result.Lanes.Index())
        {
            var gains = lane.Party[series];
            var present = new double[parties];
            var totals = new double[setup.Periods];
            for (var period = 0; period < setup.Periods; period++)
            {
                for (var party = 0; party < parties; party++)
                {
                    var gain = gains[(period * parties) + party];
                    present[party] += Math.Pow(setup.Parties[party].Patience, period) * gain;
                    totals[period] += gain;
                }
            }

            var size = present.Sum(Math.Abs);
            foreach (var paid in lane.Party[transfers].Chunk(parties))
                Assert.Equal(0, paid.Sum(), 1e-9 * (1 + paid.Max(Math.Abs)));

            Assert.Equal(present.Sum(), welfare[index], 1e-9 * (1 + size));
            Assert.Equal(totals, result.World(index, "welfare_gain"), (one, other) => Math.Abs(one - other) <= 1e-9 * (1 + size));
            Assert.Equal(Inequality.Gini(present, setup.People), gini[index], 1e-9);
            Assert.True(double.IsNaN(gini[index]) || gini[index] is >= 0 and < 1, $"{gini[index]}");
        }
    }
}
