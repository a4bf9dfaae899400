using Simulation.Model.Texts;

namespace Simulation.Model.Tests.Texts;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("no room : '/disk/out'", "no room : '/disk/out'.")]
    [InlineData("it is over.", "it is over.")]
    [InlineData("it is over.\n", "it is over.")]
    [InlineData("really?", "really?")]
    [InlineData("", ".")]
    public void Closed_OfAMessage_HasOneMarkAtItsEnd(string message, string sentence) => Assert.Equal(sentence, Sentences.Closed(message));
}
