using Simulation.Model.Agendas;
using Simulation.Model.Catalogs;
using Simulation.Model.Diagnostics;
using Simulation.Model.Scenarios;
using Simulation.Model.Worlds.Agenda;

namespace Simulation.Fuzz.Targets;

/// <summary>
/// Negotiations of other programs as <c>negsim import</c> reads them: what is accepted is a scenario that loads and compiles.
/// </summary>
internal sealed class ImportTarget : ITarget
{
    private const double Tolerance = 1e-6;
    private const int Compiled = 16;

    private readonly CompiledScenario _compiled = new();
    private readonly string _usual;

    private ImportTarget(string name, string summary, string usual, IReadOnlyList<string> shipped, IReadOnlyList<string> signs)
    {
        Name = name;
        Summary = summary;
        _usual = usual;
        Shipped = shipped;
        Signs = signs;
    }

    /// <summary>The files of GENIUS.</summary>
    public static ImportTarget Genius() =>
        new(
            "genius",
            "negotiations of GENIUS (XML)",
            "domain.xml",
            [
                Together("scenarios/imports/genius", "herring.xml", "Islands.xml", "Mainland.xml"),
                Together("tests/reference/negotiation/border-dispute", "domain.xml", "East.xml", "West.xml"),
            ],
            [
                "<!DOCTYPE a [<!ENTITY b \"c\">]>",
                "&b;",
                "&lt;",
                "&#0;",
                "&#x1F600;",
                "<![CDATA[",
                "]]>",
                "<!--",
                "-->",
                "<?xml version=\"1.0\" encoding=\"utf-16\"?>",
                "<?a?>",
                "<",
                ">",
                "/>",
                "</",
                "\"",
                "=",
                " xmlns=\"a\"",
                " xmlns:a=\"b\"",
                "a:",
                "xml:space=\"preserve\"",
                " index=\"1\"",
                " value=\"1\"",
                " evaluation=\"1\"",
                " name=\"a\"",
                " type=\"integer\"",
                " type=\"real\"",
                " lowerbound=\"0\"",
                " upperbound=\"9999\"",
                "<range lowerbound=\"0\" upperbound=\"2\"/>",
                "<evaluator slope=\"1\" offset=\"0\"/>",
                "<weight index=\"1\" value=\"1\"/>",
                "<reservation value=\"0.5\"/>",
                "<discount_factor value=\"0.5\"/>",
                "=== a.xml\n",
                "=== b.xml\n",
            ]
        );

    /// <summary>The files of GeniusWeb.</summary>
    public static ImportTarget GeniusWeb() =>
        new(
            "geniusweb",
            "negotiations of GeniusWeb (JSON)",
            "domain.json",
            [
                Together("scenarios/imports/geniusweb", "herring.json", "Islands.json", "Mainland.json"),
                Together("scenarios/imports/geniusweb", "Islands.json", "Mainland.json"),
            ],
            [
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                "\"\"",
                "null",
                "true",
                "\"a\": ",
                "\"range\": [0, 1, 0.1]",
                "\"values\": [\"a\", \"b\"]",
                "\"reservationBid\": ",
                "\"\\ud800\"",
                "\"\\u0000\"",
                "//",
                "/*",
                "'",
                "=== a.json\n",
                "=== b.json\n",
            ]
        );

    /// <summary>Tables of positions.</summary>
    public static ImportTarget Positions() =>
        new(
            "positions",
            "tables of positions (CSV, tabs)",
            "positions.csv",
            [
                Checkout.Text("scenarios/imports/shipping-levy.csv"),
                Checkout.Text("scenarios/imports/ktab/quarry.csv"),
                Checkout.Text("scenarios/imports/ktab/quarry.xml"),
                Checkout.Text("tests/reference/negotiation/harbour-fees/positions.csv"),
            ],
            [
                ",",
                "\t",
                "\"",
                "\"\"",
                "\n",
                ";",
                "'",
                "Issue",
                "Actor",
                "Position",
                "Salience",
                "Capability",
                "Low",
                "High",
                "#A\t",
                "#P\t",
                "#M\t",
                "#D\t",
                "#/\n",
                "#end\n",
                "sep=;\n",
                "|",
                "%",
                "0,5",
                "1,500",
                "Influence",
                "Description",
                " Position",
                " Salience",
                "<dCoord>",
                "<dSal>",
                "<Actors>",
                "<Actor>",
            ]
        );

    public string Name { get; }

    public string Summary { get; }

    public IReadOnlyList<string> Shipped { get; }

    public IReadOnlyList<string> Signs { get; }

    public Verdict Try(string input)
    {
        var files = Bundle.Split(input, _usual);
        var problems = new List<Problem>();
        if (files.Count == 0)
            return Verdict.Refused;

        var imported = NegotiationImport.Read(null, files, problems.Add, _ => { });
        return imported is var (_, yaml)
            ? new Verdict(true, problems.Count > 0 ? "nonsense: accepted with problems" : Fault(yaml, input))
            : new Verdict(false, Places.Fault(problems, files));
    }

    private string? Fault(string yaml, string input)
    {
        var load = ScenarioReader.Read(new ScenarioPackage(ScenarioTarget.File, yaml, new Dictionary<string, string>()), Catalog.BuiltIn);
        if (load.Scenario?.World is not AgendaDefinition agenda)
            return $"nonsense: the scenario that was written is refused: {load.Problems.Problems[0].Message}";

        if (load.Yaml != yaml)
            return "nonsense: another text once written out again";

        var isSound = agenda.Preferences.Values.All(party =>
            Math.Abs(party.Issues.Values.Sum(issue => issue.Weight) - 1) < Tolerance
            && party.Issues.Values.SelectMany(issue => issue.Evaluations).All(value => value is >= 0 and <= 1)
        );
        return !isSound ? "nonsense: weights do not sum to 1, or an evaluation is outside 0 to 1"
            : Sample.OneIn(Compiled, input) ? _compiled.Fault(load)
            : null;
    }

    private static string Together(string folder, params IReadOnlyList<string> files) =>
        Bundle.Join(files.Select(file => (file, Checkout.Text($"{folder}/{file}"))));
}
