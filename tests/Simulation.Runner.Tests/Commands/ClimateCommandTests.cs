using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Commands;

public sealed class ClimateCommandTests : IDisposable
{
    private const string Rice = "tests/reference/climate/rice2010/";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Climate_UniformControls_GivesTheReferenceVariant()
    {
        var regions = File.ReadLines(Checkout.PathOf($"{Rice}params_region.csv")).Skip(1).Select(line => line.Split(',')[0]).ToList();
        var rows = Enumerable.Range(1, 59).SelectMany(period => regions.Select(region => $"{2005 + (10 * period)},{region},MIU,0.2"));
        File.WriteAllLines(_folder.PathOf("c.csv"), rows.Prepend("year,region,variable,value"));

        var run = await RunAsync("rice2010", "--controls", _folder.PathOf("c.csv"));

        AssertHolds(Checkout.PathOf($"{Rice}variant_all20.csv"), run);
    }

    [Fact]
    public async Task Climate_APulse_GivesTheReferenceVariant()
    {
        var run = await RunAsync("rice2010", "--pulse", "2015=1");

        AssertHolds(Checkout.PathOf($"{Rice}variant_pulse2015.csv"), run);
    }

    [Fact]
    public async Task Climate_ASetting_ChangesTheRun()
    {
        var usual = await RunAsync("dice2016r2");
        var hot = await RunAsync("dice2016r2", "--set", "t2xco2=4.5");

        Assert.True(hot["2100,World,TATM"] > usual["2100,World,TATM"] + 0.5);
    }

    // GtC whatever the model counts in: the carbon that the pulse leaves in the air is GtC x 5 years.
    [Fact]
    public async Task Climate_APulseInDice_IsInCarbon()
    {
        var usual = await RunAsync("dice2016r2");
        var pulsed = await RunAsync("dice2016r2", "--pulse", "2020=2");

        Assert.Equal(10, pulsed["2025,World,MAT"] - usual["2025,World,MAT"], 1e-9);
    }

    // RICE's carbon of 2015 is given.
    [Fact]
    public async Task Climate_APulseThatChangesNothing_SaysSo()
    {
        var outcome = await Negsim.RunAsync("climate", "--model", "rice2010", "--pulse", "2005=1", "--out", _folder.PathOf("run.csv"));

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("Note: the pulse in 2005 changes nothing in rice2010.", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--model rice: there is no such model. Did you mean 'ricen'?", "--model", "rice")]
    [InlineData("--set t2xco=3: the model has no parameter 't2xco'. Did you mean 't2xco2'?", "--model", "rice2010", "--set", "t2xco=3")]
    [InlineData("--set t2xco2=warm: expected NAME=VALUE with a number", "--model", "rice2010", "--set", "t2xco2=warm")]
    [InlineData("--set aiswais: rice2010 has this number in its files but uses it nowhere", "--model", "rice2010", "--set", "aiswais=1")]
    [InlineData("--pulse 2016=1: 2016 is no year of rice2010", "--model", "rice2010", "--pulse", "2016=1")]
    [InlineData("--pulse 2015=NaN: expected YEAR=GtC, such as 2015=1.", "--model", "rice2010", "--pulse", "2015=NaN")]
    [InlineData("--pulse 2015=2: 2015 has a pulse already.", "--model", "rice2010", "--pulse", "2015=1", "--pulse", "2015=2")]
    [InlineData("nowhere.csv: there is no such file.", "--model", "rice2010", "--controls", "nowhere.csv")]
    public async Task Climate_WrongInput_EndsWith2AndWritesNothing(string message, params string[] arguments)
    {
        var outcome = await Negsim.RunAsync(["climate", .. arguments, "--out", _folder.PathOf("run.csv")]);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.Entries());
    }

    [Theory]
    [InlineData("rice2010", "EU", 2025)]
    [InlineData("dice2016r2", "World", 2050)]
    [InlineData("ricen", "5", 2040)]
    public async Task Climate_ACarbonPrice_IsTheControlRateThatGoesWithIt(string model, string region, int year)
    {
        File.WriteAllText(_folder.PathOf("prices.csv"), $"year,region,variable,value\n{year},{region},CPRICE,100\n");

        var run = await RunAsync(model, "--controls", _folder.PathOf("prices.csv"));

        var exponent = model == "rice2010" ? 2.8 : 2.6;
        Assert.Equal(100, run[$"{year},{region},CPRICE"], 1e-9);
        Assert.Equal(Math.Pow(100 / run[$"{year},{region},PBACKTIME"], 1 / (exponent - 1)), run[$"{year},{region},MIU"], 1e-9);
    }

    [Fact]
    public async Task Climate_PricesThatCannotBe_AreToldTogetherAtTheirPlaces()
    {
        var file = _folder.PathOf("prices.csv");
        File.WriteAllText(
            file,
            "year,region,variable,value\n2025,US,CPRICE,5000\n2025,EU,MIU,0.2\n2025,EU,CPRICE,20\n2025,Atlantis,CPRICE,20\n"
        );

        var outcome = await Negsim.RunAsync("climate", "--model", "rice2010", "--controls", file, "--out", _folder.PathOf("run.csv"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("prices.csv(2,16): expected a number from 0 to ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("prices.csv(4,9): EU has a CPRICE and, in line 3, a MIU in 2025", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("prices.csv(5,6): 'Atlantis' is not a region of rice2010.", outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("run.csv")));
    }

    [Fact]
    public async Task Climate_ASettingThatBreaksTheModel_EndsWith1AndWritesNothing()
    {
        var outcome = await Negsim.RunAsync("climate", "--model", "rice2010", "--set", "t2xco2=0", "--out", _folder.PathOf("run.csv"));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("TATM of World in 2025 is not a finite number", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.Entries());
    }

    private async Task<Dictionary<string, double>> RunAsync(string model, params string[] arguments)
    {
        var file = _folder.PathOf("run.csv");
        var outcome = await Negsim.RunAsync(["climate", "--model", model, .. arguments, "--out", file]);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        return Read(file);
    }

    private static void AssertHolds(string expected, Dictionary<string, double> run) =>
        Assert.All(Read(expected), pair => Assert.Equal(pair.Value, run[pair.Key], 1e-9 * Math.Max(1, Math.Abs(pair.Value))));

    private static Dictionary<string, double> Read(string file) =>
        File.ReadLines(file)
            .Skip(1)
            .ToDictionary(line => line[..line.LastIndexOf(',')], line => double.Parse(line[(line.LastIndexOf(',') + 1)..]));
}
