using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Commands;

public sealed class HindcastCommandTests
{
    private const string Small = """
        name: small
        title: Few parties
        scenario: few.yaml
        record: record.csv
        calibrateTo: 1990
        series:
          - { label: Parties, of: ratified, record: parties }
          - { label: Use, of: consumption_index, record: use, omit: { 1989: a strike } }
        parameters: { institution.redTape: { min: 0, max: 0.8 } }
        levels: 3
        passes: 2
        calibrationReplicates: 2
        counterfactuals: { no treaty: { institution.protocol: no-talks } }
        """;

    private const string World = """
        name: few
        world: { kind: ozone, baseline: [100, 80, 60, 40], damage: 0.1, cost: 4, demandSpread: 0.02 }
        horizon: { start: 1987, periods: 8 }
        countries: { count: 4 }
        institution:
          protocol: { kind: control-schedule, founders: [C01, C02], steps: [{ from: 1989, cut: 0.5 }, { from: 1992, cut: 0.9 }] }
          enforcement: { tradeMeasure: 3 }
          suspension: { after: 1 }
        replicates: 6
        """;

    private const string Record = "year,parties,use\n1987,1,95\n1988,2,90\n1989,3,80\n1990,3,60\n1991,4,\n1992,4,20\n1993,4,15\n";

    [Fact]
    public async Task Hindcast_WithAPage_WritesItAndItsChartsTheSameEachTime()
    {
        using var folder = new TemporaryFolder();
        var file = Write(folder, Small);

        var first = await Negsim.RunAsync("hindcast", file, "--write", folder.PathOf("a/page.md"), "--images", folder.PathOf("pictures"));
        var second = await Negsim.RunAsync("hindcast", file, "--write", folder.PathOf("b/page.md"), "--images", folder.PathOf("pictures"));

        var page = File.ReadAllText(folder.PathOf("a/page.md"));
        Assert.True(first.ExitCode == 0, first.Error);
        Assert.Equal(0, second.ExitCode);
        Assert.Equal(page, File.ReadAllText(folder.PathOf("b/page.md")));
        Assert.Contains("](../pictures/small-hindcast.png)", page, StringComparison.Ordinal);
        Assert.Contains("| Use | 1987-1990 (fitted) | 3 |", page, StringComparison.Ordinal);
        Assert.Contains("| Use | 1991-1994 (test) | 2 |", page, StringComparison.Ordinal);
        Assert.Contains("Left out: Use in 1989, a strike.", page, StringComparison.Ordinal);
        Assert.Contains("Least squares over 6 points", page, StringComparison.Ordinal);
        Assert.Contains("| no treaty | 0 |", page, StringComparison.Ordinal);
        Assert.All(
            new[] { "small-hindcast.png", "small-counterfactuals.png" },
            name => Assert.True(new FileInfo(folder.PathOf($"pictures/{name}")).Length > 10_000)
        );
    }

    [Fact]
    public async Task Hindcast_OfOtherLateYears_FitsTheSame()
    {
        using var folder = new TemporaryFolder();
        var file = Write(folder, Small);
        var before = await Negsim.RunAsync("hindcast", file, "--replicates", "2");
        File.WriteAllText(folder.PathOf("record.csv"), Record.Replace("1992,4,20", "1992,1,90", StringComparison.Ordinal));

        var after = await Negsim.RunAsync("hindcast", file, "--replicates", "2");

        string Fitted(Outcome outcome) =>
            outcome.Output.Split('\n').First(line => line.StartsWith("institution.redTape", StringComparison.Ordinal));
        Assert.Equal(Fitted(before), Fitted(after));
        Assert.NotEqual(before.Output, after.Output);
    }

    [Theory]
    [InlineData("of: ratified", "of: ratifid", "(7,27): this scenario has no series 'ratifid'. Did you mean 'ratified'?")]
    [InlineData("record: parties", "record: partys", "has no column 'partys'. Did you mean 'parties'?")]
    [InlineData(
        "scenario: few.yaml",
        "scenario: many.yaml",
        "(3,11): there is no file 'many.yaml' beside this one, and no scenario of that name."
    )]
    [InlineData("record: record.csv", "record: records.csv", "there is no file 'records.csv' beside this one")]
    [InlineData("calibrateTo: 1990", "calibrateTo: 1995", "leaves nothing to fit or nothing to test")]
    [InlineData("calibrateTo: 1990", "calibrateTo: 1993", "the record has too little")]
    [InlineData("institution.redTape", "institution.redTap", "redTap")]
    [InlineData("max: 0.8", "max: 8", "--set institution.redTape=")]
    [InlineData("no-talks", "no-talk", "no-talk")]
    public async Task Hindcast_SomethingWrong_TellsWhatAndWritesNothing(string part, string instead, string message)
    {
        using var folder = new TemporaryFolder();
        var file = Write(folder, Small.Replace(part, instead, StringComparison.Ordinal));

        var outcome = await Negsim.RunAsync("hindcast", file, "--write", folder.PathOf("page.md"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("page.md")));
    }

    [Fact]
    public async Task Hindcast_OfAnUnknownName_TellsSo()
    {
        var outcome = await Negsim.RunAsync("hindcast", "montreal-protocl");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("no hindcast of that name. Did you mean 'montreal-protocol'?", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Hindcast_Shipped_FittedWhatTheScenarioSays()
    {
        var scenario = File.ReadAllText(Checkout.PathOf("scenarios/montreal-protocol.yaml"));

        var table = File.ReadAllText(Checkout.PathOf("docs/explanation/montreal.md")).Split("## What was fitted")[1].Split("## ")[0];

        var fitted = table
            .Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains('.', StringComparison.Ordinal))
            .Select(line => line.Split('|'))
            .ToList();
        Assert.Equal(4, fitted.Count);
        Assert.All(
            fitted,
            cells => Assert.Contains($"{cells[1].Trim().Split('.')[^1]}: {cells[2].Trim()}", scenario, StringComparison.Ordinal)
        );
    }

    private static string Write(TemporaryFolder folder, string hindcast)
    {
        File.WriteAllText(folder.PathOf("few.yaml"), World);
        File.WriteAllText(folder.PathOf("record.csv"), Record);
        File.WriteAllText(folder.PathOf("small.yaml"), hindcast);
        return folder.PathOf("small.yaml");
    }
}
