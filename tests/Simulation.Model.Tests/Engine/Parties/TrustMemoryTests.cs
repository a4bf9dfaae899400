using Simulation.Model.Engine.Results;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine.Parties;

public sealed class TrustMemoryTests
{
    // Unlike parties that misread one another's reports, so that each has something to tell.
    private static readonly string[] Misread =
    [
        "countries={ select: [GEO, USA, JPN, NGA] }",
        "institution.misreading=0.6",
        "institution.implementationNoise=0.3",
        "horizon.periods=12",
    ];

    private const string Delivered =
        "decisions=[{ period: 1, country: C01, delivers: 1 }, { period: 1, country: C02, delivers: 1 }, "
        + "{ period: 1, country: C03, delivers: 1 }]";

    [Fact]
    public void Learn_FromWitnessesThatSawNothingElse_IsOwnExperience() =>
        Assert.Equal(Trust("beta"), Trust("{ kind: witness, independence: 0 }"));

    [Theory]
    [InlineData("{ kind: witness, independence: 0 }", "witness")]
    [InlineData("{ kind: fire, witnessWeight: 0 }", "fire")]
    public void Learn_FromWitnesses_MovesTrust(string alone, string hearing)
    {
        var without = Trust(alone);
        var with = Trust(hearing);

        Assert.True(without.Zip(with, (one, other) => Math.Abs(one - other)).Max() > 0.01);
        Assert.All(with, trust => Assert.InRange(trust, 0, 1));
    }

    // Where people see to it that everything is delivered, what blurs the reports must not cost trust, loss aversion apart.
    [Theory]
    [InlineData("beta")]
    [InlineData("fire")]
    public void Learn_UnderKnownErrors_TrustsAboutAsMuchAsWithoutErrors(string model)
    {
        var sharp = Mean(model, "institution.transparency=1");
        var allowed = Mean(model, "institution.transparency=0.4");
        var ignored = Mean(model, "institution.transparency=0.4", "trust.correctsNoise=false");

        Assert.InRange(allowed, sharp - (0.7 * (sharp - ignored)), sharp);
    }

    private static double[] Trust(string model) => Play(1, [.. Misread, $"trust={{ model: {model} }}"]).Lanes[0].Trust;

    private static double Mean(string model, params string[] overrides) =>
        Play(
                20,
                [
                    $"trust={{ model: {model}, initial: 0.6, negativity: 1 }}",
                    "countries.count=3",
                    "horizon.periods=20",
                    Delivered,
                    .. overrides,
                ]
            )
            .Summary("trust_mean")
            .Mean;

    private static RunResult Play(int replicates, string[] overrides) =>
        Runs.Play(Runs.Package("commons-symmetric", overrides), replicates);
}
