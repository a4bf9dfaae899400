using Simulation.Model.Engine;
using Simulation.Model.Scenarios;
using Simulation.Reporting.Charts;
using Simulation.Reporting.Report;
using Simulation.Storage.Exports;
using Simulation.Storage.Folders;
using Simulation.Tests;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Report;

/// <summary>What readers of four languages get as charts, tables and report: the same bytes.</summary>
public sealed class LanguagesTests
{
    [Fact]
    public void Charts_TheirWordsAndNumbers_AreTheSame() =>
        Cultures.AssertSame(() =>
        {
            var folder = new MemoryFolder();
            var output = ChartBook.Write(
                SyntheticRun.Climate(4, 5, 6),
                new RunStamp("1.2.3", new DateOnly(2026, 11, 23)),
                folder.Open,
                new ChartOptions { Formats = ["svg", "csv"] }
            );
            return string.Join('\n', folder.Names.Select(folder.Text)) + string.Join('\n', output.Skipped);
        });

    [Fact]
    public void Exports_OfARun_AreTheSame() =>
        Cultures.AssertSame(() =>
            string.Join(
                '\n',
                DataExports
                    .All("1.2.3")
                    .Select(export =>
                    {
                        using var stream = new MemoryStream();
                        export.Write(SyntheticRun.Climate(4, 5, 6), stream);
                        return $"{export.FileName} {Convert.ToHexString(stream.ToArray())}";
                    })
            )
        );

    [Fact]
    public void Report_OfARun_IsTheSame() =>
        Cultures.AssertSame(() =>
        {
            const string Scenario = """
                name: small
                world: { kind: commons, benefit: 1, cost: 1 }
                horizon: { start: 2025, periods: 6 }
                countries: { count: 4 }
                trust: { initial: 0.6 }
                institution: { protocol: pledge-and-review, transparency: 0.7 }
                seed: 7
                """;
            var package = new ScenarioPackage("small.yaml", Scenario, new Dictionary<string, string>());
            var setup = new RunCompiler().Compile(package);
            var result = new InProcessDriver(2).Run(new RunPlan(setup, 7, 5), null, CancellationToken.None);
            using var stream = new MemoryStream();
            RunReport.Write([new ReportRun(setup, result, new RunStamp("1.2.3", new DateOnly(2026, 11, 23)), Scenario, [])], stream);
            return System.Text.Encoding.UTF8.GetString(stream.ToArray());
        });
}
