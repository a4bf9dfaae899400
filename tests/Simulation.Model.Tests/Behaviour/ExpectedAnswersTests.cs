using Simulation.Model.Behaviour;

namespace Simulation.Model.Tests.Behaviour;

public sealed class ExpectedAnswersTests
{
    [Theory]
    [InlineData(1, 1, 0.7, 0.7)] // Kantian: the others come along
    [InlineData(1, 0, 0.7, 0.2)] // Nash: they stay where they are
    [InlineData(0.5, 0.5, 0.7, 0.5 * 0.45)]
    [InlineData(0.5, 0.5, 0.1, 0.5 * 0.15)] // they answer steps back in kind, too
    [InlineData(1, 1, 2, 1)] // nobody does more than all
    public void Of_AShare_IsWhatIsBelievedOfTheOther(double reliability, double reciprocity, double share, double expected) =>
        Assert.Equal(expected, new ExpectedAnswers(0, [1, reliability], [1, reciprocity]).Of(1, [0.2, 0.2], share), 1e-12);

    [Fact]
    public void Of_WhoHasPromisedMoreThanAll_IsExpectedToDoThat() =>
        Assert.Equal(1.2, new ExpectedAnswers(0, [1, 1], [1, 1]).Of(1, [0, 1.2], 0.5), 1e-12);
}
