namespace Simulation.Runner;

/// <summary>How the program ends, and the folders that it looks into.</summary>
internal static class Shell
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Wrong = 2;
    public const int Cancelled = 130;

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
