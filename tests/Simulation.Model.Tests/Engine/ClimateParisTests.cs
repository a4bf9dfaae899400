using Simulation.Model.Engine.Results;
using Simulation.Model.Tests.Support;
using Simulation.Model.Trust;

namespace Simulation.Model.Tests.Engine;

/// <summary>What levers do to climate-paris, on paired seeds with 95 % intervals.</summary>
public sealed class ClimateParisTests
{
    private const int Replicates = 30;

    [Fact]
    public void Transparency_Raised_RaisesAmbition()
    {
        var opaque = Values("ambition_ratio", "institution.transparency=0.1");
        var transparent = Values("ambition_ratio", "institution.transparency=0.9");

        Paired.Difference(transparent, opaque).IsAboveZero();
    }

    [Fact]
    public void InitialTrust_Lowered_LowersAmbition()
    {
        var trusting = Values("ambition_ratio", "trust.initial=0.7", "trust.prior=null");
        var wary = Values("ambition_ratio", "trust.initial=0.3", "trust.prior=null");

        Paired.Difference(wary, trusting).IsBelowZero();
    }

    [Theory]
    [InlineData("participation_rate")]
    [InlineData("trust_mean")]
    public void LargeEmitter_Withdraws_LowersParticipationAndTrust(string indicator)
    {
        var undisturbed = Values(indicator);
        var shocked = Values(indicator, "shocks=[{ period: 12, kind: withdrawal, country: US }]");

        Paired.Difference(shocked, undisturbed).IsBelowZero();
    }

    [Fact]
    public void Tension_BetweenTwoLargeParties_LowersTheirTrust()
    {
        var calm = Runs.Play(Runs.Package("climate-paris"), 2);
        var tense = Runs.Play(Runs.Package("climate-paris", "shocks=[{ period: 4, kind: tension, between: [US, China], value: 0.8 }]"), 2);

        Assert.True(TrustOf("US", "China", 4) < 0);
        Assert.True(TrustOf("China", "US", 4) < 0);
        Assert.Equal(0, TrustOf("US", "China", 1));

        double TrustOf(string trustor, string trustee, int period)
        {
            var parties = calm.Header.Parties.Select(party => party.Code).ToList();
            var one = parties.IndexOf(trustor);
            var other = parties.IndexOf(trustee);
            return After(tense)[one, other] - After(calm)[one, other];

            TrustMatrix After(RunResult result) => new(result.Lanes[0].Trust, parties.Count, period);
        }
    }

    private static double[] Values(string indicator, params string[] overrides) =>
        Runs.Play(Runs.Package("climate-paris", overrides), Replicates).Values(indicator);
}
