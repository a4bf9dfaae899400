using System.CommandLine;
using Simulation.Grains;
using Simulation.Model.Catalogs;
using Simulation.Model.Texts;
using Simulation.Reporting.Terminal;
using Simulation.Storage.Folders;

namespace Simulation.Runner;

/// <summary>How the program ends, and the folders that it looks into.</summary>
internal static class Shell
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Wrong = 2;
    public const int Cancelled = 130;
    private const string VerboseVariable = "NEGSIM_VERBOSE";

    private static bool _verbose;

    private static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "Tell the details of an unexpected fault",
        Recursive = true,
    };

    /// <summary>Runs a command line. Whatever happens, the user gets a sentence and an exit code, never a stack trace.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="create">Makes the commands; signals are heard before.</param>
    public static async Task<int> RunAsync(string[] args, Func<RootCommand> create)
    {
        using var signals = StopSignals.Listen();
        TerminalWriter.Install();
        WrittenFiles.Clear();
        try
        {
            var root = create();
            root.Add(PluginsOption.Option);
            root.Add(Verbose);
            var parsed = root.Parse(args);
            if (CommandLineProblems.Of(parsed) is { Count: > 0 } problems)
                return WrongInput(problems);

            _verbose = parsed.GetValue(Verbose) || Environment.GetEnvironmentVariable(VerboseVariable) is not null;
            signals.Token.ThrowIfCancellationRequested();

            // A command that computes before it first waits must not keep signals from being heard.
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await signals.WaitAsync(Task.Run(() => parsed.InvokeAsync(configuration, signals.Token)));
        }
        catch (Exception failure)
        {
            return await EndedAsync(Cause.Of(failure), signals.Token.IsCancellationRequested);
        }
    }

    private static async Task<int> EndedAsync(Exception cause, bool cancelled)
    {
        switch (cause)
        {
            case FolderTakenException or FileRefusedException:
            case InsufficientMemoryException when WrittenFiles.All.Count == 0:
                return WrongInput([cause.Message]);
            case PluginException unusable:
                return WrongInput(unusable.Problems);
            case UnlikeSiloException:
                await Console.Error.WriteLineAsync(cause.Message);
                return Failed;
        }

        if (!cancelled)
        {
            await Console.Error.WriteLineAsync($"The run failed, and {Written()}: {Words(cause)}");
            return Failed;
        }

        // What is stopped while it starts complains in many ways; they all mean this. A step that hangs has not cleared away what it
        // began.
        PartialFolder.AbandonAll();
        await Console.Error.WriteLineAsync($"Cancelled; {Written()}.");
        return Cancelled;
    }

    /// <summary>Runs what only reads and prints, and leaves it where it is once the command is cancelled.</summary>
    public static Task<int> Interruptible(Func<int> run, CancellationToken cancellation) =>
        Task.Run(run, cancellation).WaitAsync(cancellation);

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

    /// <summary>What went wrong, for the user.</summary>
    public static string Words(Exception error)
    {
        var cause = Cause.Of(error);
        if (_verbose)
            return cause.ToString();

        // The machine's faults explain themselves, and those of a plug-in are for its author; ours need a report.
        return cause is OutOfMemoryException and not InsufficientMemoryException
                ? "the machine has no memory left for it: take fewer parties, periods, rounds, replicates or texts."
            : cause is IOException or UnauthorizedAccessException or InsufficientMemoryException or KindFaultException
                ? Sentences.Closed(cause.Message)
            : $"{Sentences.Closed(cause.Message)} This should not happen: run it again with --verbose and tell us.";
    }

    private static string Written() =>
        WrittenFiles.All is { Count: > 0 } written
            ? $"what was written before stays ({string.Join(", ", written.Distinct())})"
            : "nothing was written";
}
