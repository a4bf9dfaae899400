using System.Diagnostics;

namespace Simulation.Runner.Tests.Support;

/// <summary>Runs the command line: in this process, which is fast, or as the user does.</summary>
internal static class Negsim
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    // The console belongs to the whole process, so commands in process take turns.
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <summary>The program beside the tests.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "negsim.dll");

    /// <summary>Runs a command in this process.</summary>
    public static Task<Outcome> RunAsync(params string[] arguments) =>
        HeardAsync(() => (int)typeof(Shell).Assembly.EntryPoint!.Invoke(null, [arguments])!);

    /// <summary>Does something in this process and hears what it says.</summary>
    public static async Task<Outcome> HeardAsync(Func<int> act)
    {
        await Turn.WaitAsync(TestContext.Current.CancellationToken);
        var output = Console.Out;
        var error = Console.Error;
        using var heardOutput = new StringWriter();
        using var heardError = new StringWriter();
        try
        {
            Console.SetOut(heardOutput);
            Console.SetError(heardError);
            var exitCode = await Task.Run(act);
            return new Outcome(exitCode, heardOutput.ToString(), heardError.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
            Turn.Release();
        }
    }

    /// <summary>Runs a command in this process and fails where it does.</summary>
    public static async Task DoneAsync(params string[] arguments)
    {
        var outcome = await RunAsync(arguments);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
    }

    /// <summary>Starts a command as a process of its own, which hears Ctrl+C even where the tests run in the background.</summary>
    public static Process Start(string folder, params string[] arguments) =>
        StartProgram(folder, "env", ["--default-signal=INT", "dotnet", Program, .. arguments]);

    /// <summary>Starts any program as a process of its own.</summary>
    public static Process StartProgram(string folder, string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        return Process.Start(start)!;
    }

    /// <summary>Waits for a process to end and gathers what it said.</summary>
    public static async Task<Outcome> OutcomeAsync(this Process process)
    {
        using (process)
            return await Outcome.OfAsync(process, Patience);
    }
}
