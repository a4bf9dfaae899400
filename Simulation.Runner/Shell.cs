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

    /// <summary>Runs a command line. Whatever happens, the user gets a sentence and an exit code, never a stack trace.</summary>
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
            return WrongInput([.. parsed.Errors.Select(error => error.Message), "See 'negsim --help'."]);

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Cancelled; nothing was written.");
            return Cancelled;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The run failed, and nothing was written: {error.Message}");
            return Failed;
        }
        catch (Exception error) when (Environment.GetEnvironmentVariable(VerboseVariable) is null)
        {
            await Console.Error.WriteLineAsync($"The run failed, and nothing was written: {error.Message} (set {VerboseVariable}=1 for details, and tell us)");
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
}
