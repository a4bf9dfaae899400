using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine;

public sealed class ShocksTests
{
    private const string FixedTrust = "trust={ model: fixed, initial: 0.4 }";

    [Theory]
    [InlineData("{ period: 2, kind: exchange, between: [C01, C02], value: 0.5 }", 0.7)]
    [InlineData("{ period: 2, kind: tension, between: [C01, C02], value: 0.5 }", 0.2)]
    [InlineData(
        "{ period: 2, kind: tension, between: [C01, C02], value: 0.5 }, { period: 2, kind: exchange, between: [C02, C01], value: 0.5 }",
        0.4
    )]
    [InlineData(
        "{ period: 2, kind: exchange, between: [C01, C02], value: 0.2 }, { period: 2, kind: exchange, between: [C01, C02], value: 0.5 }",
        0.7
    )]
    [InlineData("{ period: 4, kind: exchange, between: [C01, C02], value: 0.5 }", 0.4)]
    [InlineData("{ period: 1, kind: exchange, between: [C01, C02], value: 0.5, duration: 1 }", 0.4)]
    public void Trust_UnderExchangeAndTension_MovesBetweenThePair(string shocks, double expected)
    {
        var result = Runs.Play(
            Runs.Package(
                "commons-symmetric",
                FixedTrust,
                "countries.count=3",
                "horizon.periods=4",
                "institution.redTape=0",
                $"shocks=[{shocks}]"
            ),
            1
        );
        var after = result.Lanes[0].Trust.AsSpan(9, 9);

        Assert.Equal(expected, after[1], 1e-12);
        Assert.Equal(expected, after[3], 1e-12);
        Assert.Equal(0.4, after[2], 1e-12);
    }
}
