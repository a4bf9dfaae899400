using Simulation.Runner.Commands;

namespace Simulation.Runner.Tests.Commands;

public sealed class ClimateCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("negsim-climate-");

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public void Run_UniformControls_GivesTheReferenceVariant()
    {
        var regions = File.ReadLines(Reference.PathOf("climate/rice2010/params_region.csv")).Skip(1).Select(line => line.Split(',')[0]).ToList();
        var rows = Enumerable.Range(1, 59).SelectMany(period => regions.Select(region => $"{2005 + (10 * period)},{region},MIU,0.2"));
        File.WriteAllLines(Path("c.csv"), rows.Prepend("year,region,variable,value"));

        Assert.Equal(Shell.Done, Run("--model", "rice2010", "--controls", Path("c.csv"), "--out", Path("run.csv")));

        AssertHolds(Reference.PathOf("climate/rice2010/variant_all20.csv"), Path("run.csv"));
    }

    [Fact]
    public void Run_APulse_GivesTheReferenceVariant()
    {
        Assert.Equal(Shell.Done, Run("--model", "rice2010", "--pulse", "2015=1", "--out", Path("run.csv")));

        AssertHolds(Reference.PathOf("climate/rice2010/variant_pulse2015.csv"), Path("run.csv"));
    }

    [Fact]
    public void Run_ASetting_ChangesTheRun()
    {
        Run("--model", "dice2016r2", "--out", Path("usual.csv"));
        Run("--model", "dice2016r2", "--set", "t2xco2=4.5", "--out", Path("hot.csv"));

        Assert.True(Read(Path("hot.csv"))["2100,World,TATM"] > Read(Path("usual.csv"))["2100,World,TATM"] + 0.5);
    }

    // GtC whatever the model counts in: the carbon that the pulse leaves in the air is GtC x 5 years.
    [Fact]
    public void Run_APulseInDice_IsInCarbon()
    {
        Run("--model", "dice2016r2", "--out", Path("usual.csv"));
        Run("--model", "dice2016r2", "--pulse", "2020=2", "--out", Path("pulsed.csv"));

        Assert.Equal(10, Read(Path("pulsed.csv"))["2025,World,MAT"] - Read(Path("usual.csv"))["2025,World,MAT"], 1e-9);
    }

    [Theory]
    [InlineData("--model", "rice")]
    [InlineData("--model", "rice2010", "--set", "t2xco=3")]
    [InlineData("--model", "rice2010", "--set", "t2xco2=warm")]
    [InlineData("--model", "rice2010", "--set", "aiswais=1")]
    [InlineData("--model", "rice2010", "--pulse", "2016=1")]
    [InlineData("--model", "rice2010", "--pulse", "2015=NaN")]
    [InlineData("--model", "rice2010", "--pulse", "2015=1", "--pulse", "2015=2")]
    [InlineData("--model", "rice2010", "--controls", "nowhere.csv")]
    public void Run_WrongInput_EndsWith2AndWritesNothing(params string[] arguments)
    {
        Assert.Equal(Shell.Wrong, Run([.. arguments, "--out", Path("run.csv")]));
        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public void Run_ASettingThatBreaksTheModel_EndsWith1AndWritesNothing()
    {
        Assert.Equal(Shell.Failed, Run("--model", "rice2010", "--set", "t2xco2=0", "--out", Path("run.csv")));
        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    private static int Run(params string[] arguments) => ClimateCommand.Create().Parse(arguments).Invoke();

    private static void AssertHolds(string expected, string found)
    {
        var run = Read(found);
        Assert.All(Read(expected), pair => Assert.Equal(pair.Value, run[pair.Key], 1e-9 * Math.Max(1, Math.Abs(pair.Value))));
    }

    private static Dictionary<string, double> Read(string file) => File.ReadLines(file).Skip(1)
        .ToDictionary(line => line[..line.LastIndexOf(',')], line => double.Parse(line[(line.LastIndexOf(',') + 1)..]));

    private string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);
}
