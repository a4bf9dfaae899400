using Simulation.Model.Diagnostics;

namespace Simulation.Model.Tests.Diagnostics;

public sealed class DidYouMeanTests
{
    [Theory]
    [InlineData("transparancy", " Did you mean 'transparency'?")]
    [InlineData("TRANSPARENCY", " Did you mean 'transparency'?")]
    [InlineData("BRZ", " Did you mean 'BRA' or 'BRB'?")]
    [InlineData("colour", " There is: BRA, BRB, transparency.")]
    public void For_Word_SuggestsTheNearestOrLists(string word, string expected) =>
        Assert.Equal(expected, DidYouMean.For(word, ["BRB", "transparency", "BRA"]));

    [Fact]
    public void For_ManyUnlikeWords_SaysNothing() =>
        Assert.Equal("", DidYouMean.For("colour", Enumerable.Range(1000, 25).Select(number => $"{number}")));

    [Theory]
    [InlineData("abc", "acb", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("a", "a", 0)]
    public void Distance_OfTwoWords_CountsEdits(string one, string other, int expected)
    {
        Assert.Equal(expected, DidYouMean.Distance(one, other));
        Assert.Equal(expected, DidYouMean.Distance(other, one));
    }

    [Fact]
    public void Distance_OfALongWord_IsBeyondAll() => Assert.Equal(int.MaxValue, DidYouMean.Distance(new string('a', 65), "a"));
}
