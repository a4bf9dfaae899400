using Simulation.Model.Engine.Results;
using Simulation.Reporting.Results;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Results;

public sealed class TrustBlocsTests
{
    [Fact]
    public void Of_TwoGroupsThatTrustTheirOwn_PutsThemSideBySideWithACutBetween()
    {
        var view = new ResultView(WithTrust(6, (one, other) => one % 2 == other % 2 ? 0.9 : 0.2));

        var blocs = TrustBlocs.Of(view, [0, 1, 2, 3, 4, 5]);

        Assert.Equal([3], blocs.Starts);
        Assert.Single(blocs.Order.Take(3).Select(party => party % 2).Distinct());
        Assert.Single(blocs.Order.Skip(3).Select(party => party % 2).Distinct());
    }

    [Fact]
    public void Of_EqualTrust_IsOneBlocOfEverybody()
    {
        var view = new ResultView(WithTrust(5, (_, _) => 0.5));

        var blocs = TrustBlocs.Of(view, [0, 1, 2, 3, 4]);

        Assert.Empty(blocs.Starts);
        Assert.Equal([0, 1, 2, 3, 4], blocs.Order.Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Of_NobodyOrOne_IsThat(int parties) =>
        Assert.Equal(parties, TrustBlocs.Of(new ResultView(WithTrust(2, (_, _) => 0.5)), [.. Enumerable.Range(0, parties)]).Order.Count);

    private static RunResult WithTrust(int parties, Func<int, int, double> trust)
    {
        var run = SyntheticRun.Climate(parties, 2, 2);
        foreach (var lane in run.Lanes)
        {
            for (var pair = 0; pair < parties * parties; pair++)
                lane.Trust[pair] = pair / parties == pair % parties ? 1 : trust(pair / parties, pair % parties);
        }

        return run;
    }
}
