using System.Text.Json;
using Simulation.Storage.Folders;

namespace Simulation.Storage.Tests.Folders;

public sealed class DamagedJsonTests
{
    [Theory]
    [InlineData("{ \"Seed\": -5 }", "Seed has a value that this program never writes there.")]
    [InlineData("{ \"Seed\": 1e30 }", "Seed has a value that this program never writes there.")]
    [InlineData("{ \"Seed\" }", "'}' is invalid after a property name. Expected a ':'.")]
    public void Words_OfWhatWasChanged_SpeakOfTheFile(string json, string words) =>
        Assert.Equal(words, DamagedJson.Words(Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Run>(json))));

    private sealed record Run(ulong Seed);
}
