using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine;

/// <summary>The null tests at the end of THEORY E: what must show no effect.</summary>
public sealed class NullTests
{
    private const string Noiseless = "institution.transparency=1";
    private const double Tolerance = 1e-9;

    private const string Asymmetric = """
        name: asymmetric
        world: { kind: commons, benefit: [1, 2, 3, 4], cost: [1, 1, 2, 2] }
        horizon: { start: 1, periods: 5 }
        countries: { count: 4, defaults: { choiceNoise: 0, leavingNoise: 0, government: { term: 4, turnover: 0 } } }
        trust: { initial: 0.6 }
        institution: { redTape: 0, transparency: 1 }
        """;

    [Fact]
    public void Countries_InAnotherOrder_DoTheSame()
    {
        var permuted = Asymmetric
            .Replace("[1, 2, 3, 4]", "[3, 1, 4, 2]", StringComparison.Ordinal)
            .Replace("[1, 1, 2, 2]", "[2, 1, 2, 1]", StringComparison.Ordinal);

        var original = Runs.Play(Runs.Pack("a.yaml", Asymmetric), 1);
        var relabelled = Runs.Play(Runs.Pack("b.yaml", permuted), 1);

        Assert.Equal(original.Values("ambition_ratio")[0], relabelled.Values("ambition_ratio")[0], Tolerance);
        Assert.Equal(original.Values("closing_the_gap")[0], relabelled.Values("closing_the_gap")[0], Tolerance);
        Assert.Equal(original.Values("gini_of_gains")[0], relabelled.Values("gini_of_gains")[0], Tolerance);
    }

    [Fact]
    public void Payoffs_ScaledByAConstant_ChangeNoDecision()
    {
        var scaled = Asymmetric
            .Replace("[1, 2, 3, 4]", "[1000, 2000, 3000, 4000]", StringComparison.Ordinal)
            .Replace("[1, 1, 2, 2]", "[1000, 1000, 2000, 2000]", StringComparison.Ordinal);

        var original = Runs.Play(Runs.Pack("a.yaml", Asymmetric), 1);
        var larger = Runs.Play(Runs.Pack("b.yaml", scaled), 1);

        Assert.Equal(original.World(0, "delivered_total"), larger.World(0, "delivered_total"), (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.Equal(original.Values("ambition_ratio")[0], larger.Values("ambition_ratio")[0], 1e-6);
    }

    [Fact]
    public void DummyCountry_WithoutBenefit_ChangesNobodyElsesNash()
    {
        var dummy = Asymmetric
            .Replace("[1, 2, 3, 4]", "[1, 2, 3, 4, 0]", StringComparison.Ordinal)
            .Replace("[1, 1, 2, 2]", "[1, 1, 2, 2, 1]", StringComparison.Ordinal)
            .Replace("count: 4", "count: 5", StringComparison.Ordinal);

        var original = Runs.Play(Runs.Pack("a.yaml", Asymmetric), 1);
        var joined = Runs.Play(Runs.Pack("b.yaml", dummy), 1);
        var series = original.Header.WorldSeries.ToList().FindIndex(one => one.Name == "abatement");

        Assert.Equal(original.Nash.World[series], joined.Nash.World[series]);
    }

    [Fact]
    public void TrustParameters_WithTheTrustChannelsOff_AreIrrelevant()
    {
        string[] off = ["trust.channels={ acceptance: false, compliance: false, reputation: false, culture: false }", "trust.prior=null"];

        var wary = Runs.Play(Runs.Package("climate-rice", [.. off, "trust.initial=0.1", "trust.forgetting=0.5"]), 3);
        var trusting = Runs.Play(Runs.Package("climate-rice", [.. off, "trust.initial=0.9", "trust.forgetting=1"]), 3);

        Assert.NotEqual(wary.World(0, "trust_mean"), trusting.World(0, "trust_mean"));
        Assert.Equal(wary.World(0, "emissions"), trusting.World(0, "emissions"));
        Assert.Equal(wary.World(0, "welfare_gain"), trusting.World(0, "welfare_gain"));
    }

    [Fact]
    public void Discounting_WithoutAnyPatience_IsNash()
    {
        var result = Runs.Play(Runs.Package("commons-symmetric", "countries.defaults.discountFactor=0"), 2);

        Assert.Equal(0, result.Values("ambition_ratio")[0], 1e-6);
    }

    [Fact]
    public void Monitoring_PerfectWithFullTrustAndPatience_IsFullCooperation()
    {
        var result = Runs.Play(Runs.Package("commons-symmetric", Noiseless, "trust.initial=1", "countries.defaults.discountFactor=0.5"), 2);

        Assert.Equal(1, result.Values("ambition_ratio")[0], 1e-4);
        Assert.Equal(1, result.Values("closing_the_gap")[0], 1e-4);
    }
}
