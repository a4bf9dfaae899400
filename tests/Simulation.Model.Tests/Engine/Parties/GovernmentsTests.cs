using Simulation.Model.Countries;
using Simulation.Model.Engine.Parties;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine.Parties;

public sealed class GovernmentsTests
{
    private const int Many = 4000;

    [Theory]
    [InlineData(4, 1, 1)]
    [InlineData(0.5, 1, 0.0625)]
    [InlineData(0.5, 4, 0.5)]
    public void ChanceOfChange_WithinSomeYears_IsThatOfAsManyTerms(double kept, double term, double expected) =>
        Assert.Equal(
            kept > 1 ? expected : 1 - Math.Pow(kept, 4 / term),
            new GovernmentDefinition { Term = term, Turnover = kept > 1 ? 1 : 1 - kept }.ChanceOfChange(4),
            1e-12
        );

    [Fact]
    public void Elected_InTheFirstPeriod_IsNobody() => Assert.Null(Of(1, 0.5).Elected(1));

    [Fact]
    public void Elected_WithoutTurnover_IsNobody() =>
        Assert.All(Enumerable.Range(1, 100), period => Assert.Null(Of(0, 0.5).Elected(period)));

    [Fact]
    public void Elected_PeriodByPeriod_ComesAsOftenAsTurnoverSays()
    {
        var governments = Of(0.3, 0.5);

        var changes = Enumerable.Range(2, Many).Count(period => governments.Elected(period) is not null);

        Assert.InRange(changes / (double)Many, 0.28, 0.32);
    }

    [Fact]
    public void Elected_LiesWithinTheSpread()
    {
        var governments = Of(1, 0.2);

        var elected = Enumerable.Range(2, Many).Select(period => governments.Elected(period)!).ToList();

        Assert.InRange(elected.Min(one => one.Reciprocity), 0.48, 0.49);
        Assert.InRange(elected.Max(one => one.Reciprocity), 0.71, 0.72);
        Assert.All(elected, one => Assert.InRange(one.Patience, Math.Pow(0.5, 1.2), Math.Pow(0.5, 0.8)));
        Assert.InRange(elected.Average(one => one.Reciprocity), 0.59, 0.61);
    }

    [Theory]
    [InlineData("{ period: 1, country: C01, leads: true }", true)]
    [InlineData("{ period: 1, country: C01, leads: true }, { period: 1, country: C01, handsBack: true }", false)]
    public void Government_OfACountryThatPeopleLead_StaysWhatItIs(string decisions, bool stays)
    {
        var calm = Play("{ term: 1, turnover: 0 }");
        var stormy = Play("{ term: 1, turnover: 1, spread: 1 }");

        Assert.Equal(stays, calm.SequenceEqual(stormy));

        IReadOnlyList<double> Play(string government) =>
            Runs.Play(
                    Runs.Package(
                        "commons-symmetric",
                        "countries={ count: 4, defaults: { discountFactor: 0.9, choiceNoise: 0.1 } }",
                        "institution={ protocol: pledge-and-review }",
                        "horizon.periods=6",
                        $"countries.C01.government={government}",
                        "countries.defaults.government={ term: 1, turnover: 0 }",
                        $"decisions=[{decisions}]"
                    ),
                    1
                )
                .Lanes[0]
                .Indicators;
    }

    private static Governments Of(double turnover, double spread)
    {
        var setup = ThreeEquals.Setup(
            "countries.defaults.reciprocity=0.6",
            FormattableString.Invariant($"countries.defaults.government={{ term: 1, turnover: {turnover}, spread: {spread} }}")
        );
        return new Governments(setup.Parties[0], 1, 1, 0);
    }
}
