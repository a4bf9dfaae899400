using System.Diagnostics;

namespace Simulation.Host.Tests.Support;

/// <summary>Any program, in a folder of its own.</summary>
internal static class Programs
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>The repository.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", ".."));

    /// <summary>The configuration of these tests, and so of what is built beside them.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>Runs a program to its end and answers what it printed; fails where it does.</summary>
    public static async Task<string> DoAsync(string folder, string program, params string[] arguments)
    {
        var outcome = await RunAsync(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder });
        Assert.True(outcome.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {outcome.Output}{outcome.Error}");
        return outcome.Output;
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task<Outcome> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        return await Outcome.OfAsync(process, Patience);
    }
}
