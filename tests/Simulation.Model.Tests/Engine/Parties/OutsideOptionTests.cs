using Simulation.Model.Behaviour;
using Simulation.Model.Engine.Parties;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine.Parties;

/// <summary>Each of the two others would do 3 instead of 1, so that an outsider gains 4 if they do it all.</summary>
public sealed class OutsideOptionTests
{
    [Theory]
    [InlineData(1, 0, 4)] // free riding in full
    [InlineData(1, 1, 0)] // nobody goes on without it
    [InlineData(0.5, 0.4, 4 * 0.5 * 0.6)]
    public void Worth_OfStayingOut_IsWhatTheOthersAreExpectedToGoOnWith(double trust, double reciprocity, double expected) =>
        Assert.Equal(
            expected,
            Worth(FormattableString.Invariant($"trust.initial={trust}"), FormattableString.Invariant($"trust.reciprocity={reciprocity}")),
            1e-9
        );

    [Fact]
    public void Worth_OfStayingOut_CountsATradeMeasure() => Assert.Equal(-0.5, Worth("institution.enforcement.tradeMeasure=0.5"), 1e-9);

    [Fact]
    public void Worth_ToWhoLooksNoFurther_CountsNoAnswers() =>
        Assert.Equal(4, Worth("countries.defaults.strategy={ kind: self-interested }"), 1e-9);

    private static double Worth(params string[] overrides)
    {
        var setup = ThreeEquals.Setup(overrides);
        var self = setup.Parties[0];
        var memory = CountryMemory.Of(setup, 0);
        memory.Trust.Begin(null);
        var option = new OutsideOption(
            self,
            setup.Enforcement,
            new Valuation(0, self.Interests),
            new Credence(0, memory.Trust.Trust, true),
            memory.Reciprocity,
            new ScratchBuffers(setup.ActionCount)
        );
        return option.Worth(ThreeEquals.View(setup).Game, ThreeEquals.Alone, ThreeEquals.Together, [false, true, true]);
    }
}
