using System.Text.RegularExpressions;
using System.Xml.Linq;
using Simulation.Host.Tests.Support;
using Simulation.Model.Classroom;

namespace Simulation.Host.Tests.Web;

/// <summary>Every text in every language, with the same places for what is filled in.</summary>
public sealed partial class TextsTests
{
    private static readonly string Folder = Path.Combine(Programs.Root, "Simulation.Host", "Resources");

    public static TheoryData<string> Translations => [.. Directory.GetFiles(Folder, "*.*.resx").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Translations))]
    public void Translation_OfEachText_HasItsPlaces(string file)
    {
        var english = Read($"{file.Split('.')[0]}.resx");
        var other = Read(file);

        Assert.NotEmpty(english);
        Assert.Equal(english.Keys.Order(), other.Keys.Order());
        Assert.All(english, text => Assert.Equal(Places(text.Value), Places(other[text.Key])));
        Assert.All(other.Values, Assert.NotEmpty);
    }

    [Fact]
    public void Pages_AskOnlyForTextsThatThereAre()
    {
        var known = Directory.GetFiles(Folder, "*Texts.resx").SelectMany(file => Read(Path.GetFileName(file)).Keys).ToHashSet();
        var pages = Directory.GetFiles(Path.Combine(Folder, "..", "Components"), "*.razor", SearchOption.AllDirectories);

        var asked = pages.SelectMany(page => Asked().Matches(File.ReadAllText(page)).Select(match => match.Groups[1].Value)).ToList();

        Assert.NotEmpty(asked);
        Assert.All(asked, text => Assert.Contains(text, known));
    }

    [Fact]
    public void Refusals_AreAllTold() =>
        Assert.All(Enum.GetNames<Refusal>(), refusal => Assert.Contains($"Refusal.{refusal}", Read("ClassTexts.resx").Keys));

    private static Dictionary<string, string> Read(string file) =>
        XDocument
            .Load(Path.Combine(Folder, file))
            .Descendants("data")
            .ToDictionary(text => text.Attribute("name")!.Value, text => text.Element("value")!.Value);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(place => place.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    [GeneratedRegex("Text\\[\"([^\"]+)\"")]
    private static partial Regex Asked();
}
