using Simulation.Model.Behaviour;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Behaviour;

public sealed class WithholdingTests
{
    private static readonly AgreementStakes Stakes = new(
        ThreeEquals.View(ThreeEquals.Setup()).Game,
        ThreeEquals.Alone,
        ThreeEquals.Together,
        [true, true, true]
    );

    [Fact]
    public void Hear_ABreach_AnswersInKindAndForgivesBitByBit()
    {
        var withholding = new Withholding(Retaliation.Proportional, 0.5, 0.1, 0);

        Assert.Equal([0.3, 0.15, 0.075], Hear(withholding, 0.6, [0, 0.5, 0], [0, 0, 0], [0, 0, 0]));
    }

    [Fact]
    public void Hear_SmallBreachesOfAll_AreNotAnswered() =>
        Assert.Equal([0], Hear(new Withholding(Retaliation.Proportional, 0.5, 0.1, 0), 0.6, [0, 0.1, 0.1]));

    [Fact]
    public void Hear_BreachesOfAll_WithholdsNoMoreThanReciprocityAsks() =>
        Assert.Equal([0.6], Hear(new Withholding(Retaliation.Proportional, 0.5, 0.1, 0), 0.6, [0, 1, 1]));

    [Fact]
    public void Hear_ItsOwnBreach_IsNotAnswered() =>
        Assert.Equal([0], Hear(new Withholding(Retaliation.Proportional, 0.5, 0.1, 0), 0.6, [1, 0, 0]));

    [Fact]
    public void Hear_UnderTheGrimRule_NeverForgives() =>
        Assert.Equal([0, 1, 1], Hear(new Withholding(Retaliation.Grim, 0.5, 0.1, 0), 0.6, [0, 0, 0], [0, 0.01, 0], [0, 0, 0]));

    [Fact]
    public void Hear_ItsOwnBreachUnderTheGrimRule_EndsItsOwnCooperationToo() =>
        Assert.Equal([1, 1], Hear(new Withholding(Retaliation.Grim, 0.5, 0.1, 0), 0.6, [0.01, 0, 0], [0, 0, 0]));

    [Fact]
    public void Hear_WhereNobodyRetaliates_WithholdsNothing() =>
        Assert.Equal([0], Hear(new Withholding(Retaliation.None, 0.5, 0.1, 0), 0.6, [0, 1, 1]));

    private static double[] Hear(Withholding withholding, double reciprocity, params double[][] periods)
    {
        var shares = new List<double>();
        foreach (var breaches in periods)
        {
            withholding.Hear(reciprocity, breaches, Stakes);
            shares.Add(Math.Round(withholding.Share, 12));
        }

        return [.. shares];
    }
}
