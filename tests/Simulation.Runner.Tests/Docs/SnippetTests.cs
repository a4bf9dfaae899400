using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Docs;

/// <summary>What docs/how-to/read-results.md shows in Python, R and SQL, on the folders that its own commands make.</summary>
public sealed partial class SnippetTests : IDisposable
{
    private const string Python = "/usr/bin/python3";
    private const string Rscript = "/usr/bin/Rscript";
    private static readonly string Page = File.ReadAllText(Checkout.PathOf("docs/how-to/read-results.md"));
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Python_ReadsTheTables()
    {
        Assert.SkipUnless(
            await Works(Python, "-c", "import pandas"),
            $"{Python} with pandas is not here: tests/run.sh installs python3-pandas."
        );
        var points = await MakeFolders();

        var outcome = await Run(Python, "-c", Assert.Single(Blocks("python")));

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        var lines = outcome.Output.TrimEnd().Split('\n');
        Assert.StartsWith("5 replicates, ", lines[0], StringComparison.Ordinal);
        Assert.Equal(points.Select(point => point.Ambition), lines[^3..].Select(line => Number(line.Split(' ')[^1])), Near);
    }

    [Fact]
    public async Task R_ReadsTheTables()
    {
        Assert.SkipUnless(await Works(Rscript, "--version"), $"{Rscript} is not here: tests/run.sh installs r-base-core.");
        var points = await MakeFolders();

        var outcome = await Run(Rscript, "-e", Assert.Single(Blocks("r")));

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        var lines = outcome.Output.TrimEnd().Split('\n');
        Assert.Equal("3 points", lines[0]);
        Assert.Equal(
            points.SelectMany(point => new[] { point.Trust, point.Ambition }),
            lines[1..4].SelectMany(line => line.Split(' ')).Select(Number),
            Near
        );
        Assert.StartsWith("mean trust at the end: 0.", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sql_ReadsTheParquetFiles()
    {
        var points = await MakeFolders();

        var answers = Blocks("sql").Select(Query).ToList();

        Assert.Equal(3, answers.Count);
        Assert.Equal(points.SelectMany(point => new[] { point.Trust, 10, point.Ambition }), answers[0].SelectMany(row => row), Near);
        Assert.Equal([0.0, 1.0], answers[1].Select(row => row[0]));
        Assert.Equal(3, Assert.Single(answers[2])[0]);
    }

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) < 6e-4;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Blocks(string language) =>
        Block().Matches(Page).Where(block => block.Groups[1].Value == language).Select(block => block.Groups[2].Value);

    // The page's own commands, and what their points.csv says.
    private async Task<IReadOnlyList<(double Trust, double Ambition)>> MakeFolders()
    {
        Directory.CreateSymbolicLink(_folder.PathOf("scenarios"), Checkout.PathOf("scenarios"));
        var script = $"set -eu\nnegsim() {{ dotnet '{Negsim.Program}' \"$@\"; }}\n{Assert.Single(Blocks("bash"))}";
        var outcome = await Run("bash", "-c", script);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        return
        [
            .. File.ReadAllLines(_folder.PathOf("swept/points.csv"))[1..]
                .Select(row => row.Split(','))
                .Select(cells => (Number(cells[0]), Number(cells[1]))),
        ];
    }

    private List<double[]> Query(string sql)
    {
        using var database = new DuckDBConnection("Data Source=:memory:");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = sql.Replace("'swept/", $"'{_folder.PathOf("swept/")}", StringComparison.Ordinal)
            .Replace("'commons/", $"'{_folder.PathOf("commons/")}", StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        var rows = new List<double[]>();
        while (reader.Read())
            rows.Add([
                .. Enumerable
                    .Range(0, reader.FieldCount)
                    .Select(column => Convert.ToDouble(reader.GetValue(column), CultureInfo.InvariantCulture)),
            ]);

        return rows;
    }

    private async Task<bool> Works(string program, params string[] arguments) =>
        File.Exists(program) && (await Run(program, arguments)).ExitCode == 0;

    private Task<Outcome> Run(string program, params string[] arguments) =>
        Process
            .Start(
                new ProcessStartInfo(program, arguments)
                {
                    WorkingDirectory = _folder.FullPath,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!
            .OutcomeAsync();

    [GeneratedRegex(@"^```([a-z]+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
