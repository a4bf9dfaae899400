using Simulation.Runner.Tests.Support;
using Simulation.Runner.Verification;
using Simulation.Runner.Verification.Climate;

namespace Simulation.Runner.Tests.Verification.Climate;

public sealed class ClimateSuiteTests : IDisposable
{
    private static readonly string Reference = Checkout.PathOf("tests/reference");
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => [.. All.Select(suite => suite.Name)];

    private static IReferenceSuite[] All =>
        [new Dice2016Suite(), new FairSuite(), new Rice2010Suite(), new RicenSuite(), new ClimateClubSuite()];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void Run_TheReference_FailsNowhere(string name)
    {
        var results = Suite(name).Run(Reference).ToList();

        Assert.Contains(results, result => result.Status == CaseStatus.Passed);
        Assert.All(results, result => Assert.True(result.Status != CaseStatus.Failed, $"{result.Case}: {result.Detail}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void IsPresent_WithoutItsFolder_IsFalse(string name) => Assert.False(Suite(name).IsPresent(_folder.FullPath));

    [Theory]
    [InlineData("climate/rice2010", "base_global.csv", "2105", 1)]
    [InlineData("climate/dice2016r2", "base_run.csv", "2100", 1)]
    [InlineData("climate/dice2016r2", "scc.csv", "2020", 4)]
    [InlineData("climate/ricen", "run_sav2_mit9.csv", "20", 1)]
    [InlineData("climate/fair_ebm3", "co2_irf_constant_lifetime.csv", "10", 1)]
    [InlineData("climate/climate_club", "payoffs.csv", "0.05", 3)]
    [InlineData("climate/climate_club", "stability.csv", "0.05", 2)]
    public void Run_ANumberChanged_FailsThatCaseOnly(string name, string file, string firstCell, int column)
    {
        Copy(name);
        Change(Path.Combine(_folder.FullPath, name, file), firstCell, column);

        var failed = Suite(name).Run(_folder.FullPath).Where(result => result.Status == CaseStatus.Failed).ToList();

        Assert.Equal(file, Assert.Single(failed).Case);
    }

    [Theory]
    [InlineData("climate/rice2010", "variant_all20.csv", "variant_all35.csv")]
    [InlineData("climate/rice2010", "variant_pulse2015.csv", "variant_pulse2095.csv")]
    [InlineData("climate/dice2016r2", "variant_miu50_from2025.csv", "variant_miu60_from2035.csv")]
    [InlineData("climate/ricen", "run_sav2_mit9.csv", "run_sav3_mit9.csv")]
    public void Run_AnotherNameOnTheSameNumbers_ReadsItsControlsFromTheNameAndFails(string name, string file, string other)
    {
        Copy(name);
        File.Move(Path.Combine(_folder.FullPath, name, file), Path.Combine(_folder.FullPath, name, other));

        var result = Assert.Single(Suite(name).Run(_folder.FullPath), result => result.Case == other);

        Assert.Equal(CaseStatus.Failed, result.Status);
        Assert.Contains("expected", result.Detail, StringComparison.Ordinal);
    }

    // The parameters beside the cases are used, not the shipped ones.
    [Fact]
    public void Run_AParameterChanged_FailsTheBaseRun()
    {
        Copy("climate/rice2010");
        var file = Path.Combine(_folder.FullPath, "climate/rice2010/params_scalar.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"t2xco2\": 3.2", "\"t2xco2\": 3.3", StringComparison.Ordinal));

        var result = Assert.Single(new Rice2010Suite().Run(_folder.FullPath), result => result.Case == "base_global.csv");

        Assert.Equal(CaseStatus.Failed, result.Status);
    }

    [Theory]
    [InlineData("climate/rice2010", "variant_else.csv", "year,region,variable,value\n", "does not say which controls it has")]
    [InlineData("climate/rice2010", "base_more.csv", "year,TATM\n2105,warm\n", "expected a number; found 'warm'")]
    [InlineData("climate/rice2010", "base_more.csv", "year,WARMTH\n2105,3\n", "has no variable 'WARMTH'")]
    [InlineData("climate/rice2010", "base_more.csv", "year,TATM\n2106,3\n", "2106 is no year of rice2010")]
    [InlineData("climate/rice2010", "base_more.csv", "", "expected a header row")]
    [InlineData("climate/ricen", "run_sav2_mit2.csv", "step,gross_output_r99\n0,0\n1,3\n", "gross_output_r99")]
    public void Run_AFileThatCannotBeRead_FailsWithTheReason(string name, string file, string text, string reason)
    {
        Copy(name);
        File.WriteAllText(Path.Combine(_folder.FullPath, name, file), text);

        var result = Assert.Single(Suite(name).Run(_folder.FullPath), result => result.Case == file);

        Assert.Equal(CaseStatus.Failed, result.Status);
        Assert.Contains(reason, result.Detail, StringComparison.Ordinal);
    }

    private static IReferenceSuite Suite(string name) => All.Single(suite => suite.Name == name);

    private void Copy(string name)
    {
        var target = Directory.CreateDirectory(Path.Combine(_folder.FullPath, name)).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Reference, name)))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
    }

    // Adds 1 % and a hundredth to a cell of the row that begins so.
    private static void Change(string file, string firstCell, int column)
    {
        var lines = File.ReadAllLines(file);
        var row = Array.FindIndex(lines, line => line.StartsWith($"{firstCell},", StringComparison.Ordinal));
        var cells = lines[row].Split(',');
        cells[column] = $"{(1.01 * double.Parse(cells[column])) + 0.01:R}";
        lines[row] = string.Join(',', cells);
        File.WriteAllLines(file, lines);
    }
}
