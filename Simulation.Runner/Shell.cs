using System.CommandLine;

namespace Simulation.Runner;

/// <summary>How the program ends, and the folders that it looks into.</summary>
internal static class Shell
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Wrong = 2;
    public const int Cancelled = 130;
    private const string VerboseVariable = "NEGSIM_VERBOSE";

    // After Ctrl-C a run stops between two steps; this is for a step that hangs.
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(20);

    private static readonly Option<bool> Verbose = new("--verbose") { Description = "Tell the details of an unexpected fault", Recursive = true };

    /// <summary>Runs a command line. Whatever happens, the user gets a sentence and an exit code, never a stack trace.</summary>
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        root.Add(Verbose);
        var parsed = root.Parse(args);
        if (CommandLineProblems.Of(parsed) is { Count: > 0 } problems)
            return WrongInput(problems);

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = LongestStep });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Cancelled; nothing was written.");
            return Cancelled;
        }
        catch (Exception error)
        {
            await Console.Error.WriteLineAsync($"The run failed, and nothing was written: {Words(error, parsed.GetValue(Verbose))}");
            return Failed;
        }
    }

    /// <summary>Tells what is wrong with the input, one line each, and answers the exit code for it.</summary>
    public static int WrongInput(IEnumerable<string> problems)
    {
        foreach (var problem in problems)
            Console.Error.WriteLine(problem);

        return Wrong;
    }

    /// <summary>A folder of this name in the current folder or above it, or above the program's own; null where there is none.</summary>
    public static string? FindUpwards(string relative)
    {
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                var candidate = Path.Combine(folder, relative);
                if (Directory.Exists(candidate))
                    return Path.GetRelativePath(Directory.GetCurrentDirectory(), candidate);
            }
        }

        return null;
    }

    private static string Words(Exception error, bool verbose)
    {
        if (verbose || Environment.GetEnvironmentVariable(VerboseVariable) is not null)
            return error.ToString();

        // The machine's faults explain themselves; ours need a report.
        return error is IOException or UnauthorizedAccessException
            ? error.Message
            : $"{error.Message} This should not happen: run it again with --verbose and tell us.";
    }
}
