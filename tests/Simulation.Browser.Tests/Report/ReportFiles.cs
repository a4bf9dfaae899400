using Simulation.Browser.Tests.Support;

namespace Simulation.Browser.Tests.Report;

/// <summary>Reports of real scenarios, each made once.</summary>
public sealed class ReportFiles : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("negsim-reports-").FullName;

    public async ValueTask InitializeAsync()
    {
        await RunAsync("climate-paris", "12");
        await RunAsync("climate-club", "12");
        await RunAsync("montreal-protocol", "2");
        await RunAsync("climate-countries", "1");
        await Shell.NegsimAsync("report", Of("climate-paris"), Of("climate-club"), "--out", PathOf("compared"));
    }

    /// <summary>Where the report of a scenario is.</summary>
    public string PathOf(string name) => Path.Combine(_folder, name == "compared" ? "compared.html" : $"{name}/report.html");

    /// <summary>Its address.</summary>
    public string AddressOf(string name) => new Uri(PathOf(name)).AbsoluteUri;

    /// <summary>A file that a test may write.</summary>
    public string Scratch(string name) => Path.Combine(_folder, name);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, true);
        return ValueTask.CompletedTask;
    }

    private string Of(string name) => Path.Combine(_folder, name);

    private Task<string> RunAsync(string name, string replicates) =>
        Shell.NegsimAsync("run", name, "--replicates", replicates, "--out", Of(name));
}
