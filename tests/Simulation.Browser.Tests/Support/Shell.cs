using System.Diagnostics;

namespace Simulation.Browser.Tests.Support;

/// <summary>Runs programs as a user does.</summary>
internal static class Shell
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs the command line that was built beside the tests, and fails where it does.</summary>
    public static Task<string> NegsimAsync(params string[] arguments) =>
        RunAsync("dotnet", [Path.Combine(AppContext.BaseDirectory, "negsim.dll"), .. arguments]);

    /// <summary>Runs the command line on wrong input and answers what it said of it.</summary>
    public static async Task<string> WrongAsync(params string[] arguments)
    {
        var (code, _, error) = await EndAsync("dotnet", [Path.Combine(AppContext.BaseDirectory, "negsim.dll"), .. arguments]);
        Assert.Equal(2, code);
        return error;
    }

    /// <summary>Runs a program to its end and answers what it said.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var (code, output, error) = await EndAsync(program, arguments);
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)}: {error}");
        return output;
    }

    private static async Task<Outcome> EndAsync(string program, string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        return await Outcome.OfAsync(process, Patience);
    }
}
