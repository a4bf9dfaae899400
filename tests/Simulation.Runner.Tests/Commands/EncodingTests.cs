using System.Text;
using System.Text.RegularExpressions;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Commands;

/// <summary>
/// Files that are not UTF-8, in every place where the program reads what people wrote: read as declared or marked, or refused; never
/// with letters lost.
/// </summary>
public sealed partial class EncodingTests : IDisposable
{
    private const string Table = "Actor,Position,Salience,Capability\nÅland,10,0.5,1\nÖland,20,0.7,2\n";
    private const string Advice = "this is not UTF-8: the character here cannot be read";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Import_XmlThatDeclaresLatin1_KeepsItsLetters()
    {
        var files = new[] { "herring.xml", "Islands.xml", "Mainland.xml" }.Select(name =>
            Latin1(
                name,
                Latin1Declaration(
                    File.ReadAllText(Checkout.PathOf($"scenarios/imports/genius/{name}"))
                        .Replace("Quota", "Quöta für Málaga", StringComparison.OrdinalIgnoreCase)
                )
            )
        );

        await Negsim.DoneAsync(["import", .. files, "--out", _folder.PathOf("o.yaml"), "--name", "o"]);

        var yaml = File.ReadAllText(_folder.PathOf("o.yaml"));
        Assert.Contains("Quöta für Málaga", yaml, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', yaml);
    }

    [Fact]
    public async Task Import_TitleWithAccents_IsNamedWithoutThem()
    {
        string[] files =
        [
            .. new[] { "herring.xml", "Islands.xml", "Mainland.xml" }.Select(name =>
                Latin1(name, Latin1Declaration(Titled(File.ReadAllText(Checkout.PathOf($"scenarios/imports/genius/{name}")))))
            ),
        ];

        var outcome = await Negsim.RunAsync(["import", .. files, "--out", _folder.PathOf("o.yaml")]);

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.StartsWith(
            "name: \"peche-a-la-ligne\"\ntitle: \"Pêche à la ligne\"",
            File.ReadAllText(_folder.PathOf("o.yaml")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Forecast_OfACodePageTable_IsRefusedAtItsFirstLetter()
    {
        var outcome = await Negsim.RunAsync("forecast", Latin1("p.csv", Table));

        AssertRefused(outcome, $"{_folder.PathOf("p.csv")}(2,1): {Advice} (byte 0xC5). Save it as CSV UTF-8.");
    }

    [Fact]
    public async Task Forecast_OfAUtf16Table_IsThatOfTheTable()
    {
        File.WriteAllText(_folder.PathOf("p.csv"), Table, Encoding.Unicode);

        var outcome = await Negsim.RunAsync("forecast", _folder.PathOf("p.csv"));

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Contains("17.368", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("run")]
    [InlineData("forecast")]
    public async Task Scenario_InACodePage_IsRefused(string command)
    {
        var outcome = await Negsim.RunAsync(command, Latin1("s.yaml", "title: Genève\n" + SmallScenario.Text));

        AssertRefused(outcome, $"s.yaml(1,11): {Advice} (byte 0xE8). Save it as UTF-8.");
    }

    [Fact]
    public async Task Scenario_ThatExtendsOneInACodePage_IsRefusedThere()
    {
        Latin1("base.yaml", "title: Genève\n" + SmallScenario.Text);
        File.WriteAllText(_folder.PathOf("s.yaml"), "extends: base.yaml\nseed: 2\n");

        AssertRefused(await Negsim.RunAsync("check", _folder.PathOf("s.yaml")), $"base.yaml(1,11): {Advice}");
    }

    [Fact]
    public async Task CountryData_InACodePage_AreRefusedAtTheirPlace()
    {
        _folder.WriteWithOwnData();
        Latin1(
            "data/countries.csv",
            File.ReadAllText(_folder.PathOf("data/countries.csv")).Replace("Germany", "Deutschländer", StringComparison.Ordinal)
        );

        AssertRefused(await Negsim.RunAsync("check", _folder.PathOf("own.yaml")), "countries.csv(", Advice, "Save it as CSV UTF-8.");
    }

    [Fact]
    public async Task Experiment_InACodePage_IsRefused()
    {
        _folder.WriteSmallSweep();
        Latin1("e.yaml", "title: Genève\n" + File.ReadAllText(_folder.PathOf("e.yaml")));

        AssertRefused(await Negsim.RunAsync("sweep", _folder.PathOf("e.yaml"), "--out", _folder.PathOf("out")), $"e.yaml(1,11): {Advice}");
        Assert.False(Directory.Exists(_folder.PathOf("out")));
    }

    [Fact]
    public async Task Controls_InACodePage_AreRefused()
    {
        var controls = Latin1("c.csv", "year,region,variable,value,note\n2025,US,MIU,0.3,Genève\n");

        AssertRefused(
            await Negsim.RunAsync("climate", "--model", "rice2010", "--controls", controls, "--out", _folder.PathOf("o.csv")),
            $"c.csv(2,20): {Advice}"
        );
    }

    [Fact]
    public async Task Record_InACodePage_IsRefused()
    {
        File.WriteAllText(_folder.PathOf("h.yaml"), File.ReadAllText(Checkout.PathOf("scenarios/hindcasts/montreal-protocol.yaml")));

        var unreadable = Latin1("h.yaml", "# Genève\n" + File.ReadAllText(_folder.PathOf("h.yaml")));

        AssertRefused(await Negsim.RunAsync("hindcast", unreadable), $"h.yaml(1,6): {Advice}");
    }

    [Fact]
    public async Task Workbook_GivenAsATable_SaysWhatToDo()
    {
        File.WriteAllBytes(_folder.PathOf("p.xlsx"), [(byte)'P', (byte)'K', 3, 4, 0, 0]);

        AssertRefused(
            await Negsim.RunAsync("forecast", _folder.PathOf("p.xlsx")),
            "this is a workbook or an archive, not a text: in a spreadsheet, save the sheet as CSV UTF-8."
        );
    }

    private static void AssertRefused(Outcome outcome, params string[] parts)
    {
        Assert.Equal(2, outcome.ExitCode);
        Assert.All(parts, part => Assert.Contains(part, outcome.Error, StringComparison.Ordinal));
        Assert.Single(outcome.Error.TrimEnd().Split('\n'));
    }

    private static string Latin1Declaration(string xml) =>
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n"
        + (xml.StartsWith("<?xml", StringComparison.Ordinal) ? xml[(xml.IndexOf("?>", StringComparison.Ordinal) + 2)..] : xml);

    private static string Titled(string xml) => Objective().Replace(xml, "$1Pêche à la ligne\"");

    [GeneratedRegex("(<objective[^>]* name=\")[^\"]*\"")]
    private static partial Regex Objective();

    private string Latin1(string name, string text)
    {
        File.WriteAllBytes(_folder.PathOf(name), Encoding.Latin1.GetBytes(text));
        return _folder.PathOf(name);
    }
}
