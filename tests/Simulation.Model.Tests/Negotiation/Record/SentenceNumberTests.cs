using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Tests.Negotiation.Record;

public sealed class SentenceNumberTests
{
    [Theory]
    [InlineData(0.12345, "0.123")]
    [InlineData(2, "2")]
    [InlineData(-0.0001, "0")]
    public void Of_ANumber_HasUpToThreeDecimals(double value, string expected) => Assert.Equal(expected, SentenceNumber.Of(value));

    [Fact]
    public void Apart_NumbersThatRoundAlike_HaveTheDecimalsThatTellThemApart() =>
        Assert.Equal(("0.12341", "0.12342"), SentenceNumber.Apart(0.123412, 0.123421));

    [Fact]
    public void Apart_EqualNumbers_HaveThreeDecimals() => Assert.Equal(("0.123", "0.123"), SentenceNumber.Apart(0.12345, 0.12345));

    [Theory]
    [InlineData(1, "1 round")]
    [InlineData(0, "0 rounds")]
    [InlineData(2, "2 rounds")]
    public void Count_OfANoun_HasItsPlural(int count, string expected) => Assert.Equal(expected, SentenceNumber.Count(count, "round"));
}
