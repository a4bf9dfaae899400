using Simulation.Model.Institutions;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Institutions;

public sealed class ProgrammesTests
{
    private static readonly Institution Both = new()
    {
        Exchange = new ExchangeProgramme
        {
            Effort = 0.5,
            BuildUp = 0.2,
            Cost = 0.02,
            Among = ["A", "B"],
        },
        CapacityBuilding = new CapacityBuilding { Effort = 0.5, Cost = 0.02 },
    };

    [Fact]
    public void Stock_AfterTwoYears_IsWhatTheFormulaSays() =>
        Assert.Equal(0.19, new ExchangeProgramme { Effort = 1, BuildUp = 0.1 }.Stock(2), 1e-12);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0.19)] // 1 - 0.9^2, after a period of two years
    [InlineData(3, 0.3439)] // 1 - 0.9^4
    public void Familiarity_OfTwoWhoTakePart_BuildsUp(int period, double expected) =>
        Assert.Equal(expected, Run(Both).Familiarity(period, 0, 1), 1e-12);

    [Fact]
    public void Familiarity_WithSomebodyOutside_IsNothing()
    {
        Assert.Equal(0, Run(Both).Familiarity(9, 0, 2));
        Assert.Equal(0, Run(new Institution()).Familiarity(9, 0, 1));
    }

    [Fact]
    public void Familiarity_WhereNobodyIsNamed_IsAmongAll() =>
        Assert.Equal(0.1, Run(Both with { Exchange = Both.Exchange with { Among = [] } }, 1).Familiarity(2, 0, 2), 1e-12);

    [Fact]
    public void HasExchange_SaysWhetherAnybodyMakesAnEffort()
    {
        Assert.True(Run(Both).HasExchange);
        Assert.False(Run(new Institution()).HasExchange);
    }

    [Theory]
    [InlineData(0, 0.75)]
    [InlineData(1, 1)]
    public void Capacity_WithHelp_ClosesAPartOfTheGap(int party, double expected) =>
        Assert.Equal(expected, Run(Both).Capacity(party), 1e-12);

    [Theory]
    [InlineData(0, 1.125)] // exchange 0.5 x 0.02 x 100; help 0.5 x 0.02 x (0.5 x 100) x 100/400
    [InlineData(1, 2.25)] // 200 of 400
    [InlineData(2, 0.125)] // no exchange
    public void Cost_IsExchangeForThoseWhoTakePart_AndHelpByPayoffScale(int party, double expected) =>
        Assert.Equal(expected, Run(Both).Cost(new GameOfScales(100, 200, 100), party), 1e-12);

    [Fact]
    public void Cost_WithoutProgrammes_IsNothing() => Assert.Equal(0, Run(new Institution()).Cost(new GameOfScales(100, 200, 100), 0));

    private static Programmes Run(Institution institution, int stepYears = 2) => new(institution, ["A", "B", "C"], [0.5, 1, 1], stepYears);
}
