using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Simulation.Model.Agendas;
using Simulation.Model.Catalogs;
using Simulation.Model.Classroom;
using Simulation.Model.Engine;
using Simulation.Model.Experiments;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Numerics;
using Simulation.Model.Scenarios;
using Simulation.Model.Tests.Classroom;
using Simulation.Tests;

namespace Simulation.Model.Tests.Numerics;

/// <summary>What readers of four languages get from the model: the same.</summary>
public sealed class InvariantNumbersTests
{
    private static readonly JsonSerializerOptions Json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    [Fact]
    public void Scope_InAnotherLanguage_EndsWithIt()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Cultures.All[0];
        try
        {
            Assert.Equal("0,5", $"{0.5}");
            using (InvariantNumbers.Begin())
                Assert.Equal("0.5", $"{0.5}");

            Assert.Equal("0,5", $"{0.5}");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("pledge-and-review")]
    [InlineData("open-floor")]
    [InlineData("single-text")]
    [InlineData("open-membership")]
    public void Run_WithItsReasons_IsTheSame(string protocol) =>
        Cultures.AssertSame(() =>
            JsonSerializer.Serialize(SmallClass.Run(protocol, "decisions: [{ period: 1, country: C01, delivers: 0.45 }]").Lanes, Json)
        );

    [Fact]
    public void Class_PlayedToItsEnd_IsTheSame() =>
        Cultures.AssertSame(() =>
        {
            var room = SmallClass.Open("pledge-and-review");
            SmallClass.Join(room, "C01");
            SmallClass.PlayToTheEnd(
                room,
                (_, kind) => kind == QuestionKind.Pledge ? SmallClass.Decision(pledge: 0.7) : SmallClass.Decision(delivers: 0.45)
            );
            return JsonSerializer.Serialize(DebriefView.Of(room), Json)
                + JsonSerializer.Serialize(ClassViews.Public(room), Json)
                + JsonSerializer.Serialize(SeatViews.Of(room, room.People.First()), Json);
        });

    [Fact]
    public void Problems_OfAScenario_AreTheSame() =>
        Cultures.AssertSame(() =>
        {
            var text = SmallClass
                .Package("pledge-and-review", "")
                .Yaml.Replace("initial: 0.6", "initial: 1.75", StringComparison.Ordinal)
                .Replace("benefit: 1", "benefit: -12345.5", StringComparison.Ordinal);
            var load = ScenarioReader.Read(
                "small.yaml",
                text,
                new NoFiles(),
                ["institution.redTape=-0.5", "horizon.periods=1234567"],
                Catalog.BuiltIn
            );
            Assert.NotEmpty(load.Problems.Problems);
            return string.Join('\n', load.Problems.Problems);
        });

    [Fact]
    public void Scenario_WrittenOut_IsTheSame() =>
        Cultures.AssertSame(() =>
            ScenarioReader
                .Read(
                    "small.yaml",
                    SmallClass.Package("pledge-and-review", "").Yaml,
                    new NoFiles(),
                    ["institution.transparency=0.35"],
                    Catalog.BuiltIn
                )
                .Yaml + string.Join('\n', new RunCompiler().Compile(SmallClass.Package("pledge-and-review", "")).Notes)
        );

    [Fact]
    public void Problems_OfAnExperiment_AreTheSame() =>
        Cultures.AssertSame(() =>
            string.Join(
                '\n',
                ExperimentReader
                    .Read(
                        "wrong.yaml",
                        "name: wrong\nscenario: small\ndesign: { kind: lhs, points: -5 }\nfactors:\n  institution.transparency: { min: "
                            + "0.9, max: 0.1 }\nreplicates: 0\n"
                    )
                    .Problems.Problems
            )
        );

    [Fact]
    public void Import_OfPositions_IsTheSame() =>
        Cultures.AssertSame(() =>
        {
            var told = new List<string>();
            var read = NegotiationImport.Read(
                null,
                [("table.csv", "issue,actor,position,salience,capability\nTax,A,12.5,80,1.5\nTax,B,70,33.3,1\nTax,C,0.5,50,0.75\n")],
                problem => told.Add($"{problem}"),
                told.Add
            );
            return $"{read?.Yaml}\n{string.Join('\n', told)}";
        });

    private sealed class NoFiles : IScenarioFiles
    {
        public (string File, string Text)? Read(string file, string reference) => null;
    }
}
