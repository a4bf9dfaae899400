namespace Simulation.Runner.Results;

/// <summary>The commit that is checked out around the working folder.</summary>
internal static class GitCommit
{
    /// <summary>The commit's id; null outside a checkout.</summary>
    public static string? OfWorkingFolder()
    {
        try
        {
            for (var folder = Directory.GetCurrentDirectory(); folder is not null; folder = Path.GetDirectoryName(folder))
            {
                var git = Path.Combine(folder, ".git");
                if (Directory.Exists(git))
                    return Resolve(git, File.ReadAllText(Path.Combine(git, "HEAD")).Trim());
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A checkout that cannot be read has no commit to tell.
        }

        return null;
    }

    private static string? Resolve(string git, string head)
    {
        const string symbolic = "ref: ";
        if (!head.StartsWith(symbolic, StringComparison.Ordinal))
            return head;

        var reference = head[symbolic.Length..];
        var loose = Path.Combine(git, reference);
        if (File.Exists(loose))
            return File.ReadAllText(loose).Trim();

        var packed = Path.Combine(git, "packed-refs");
        return File.Exists(packed)
            ? File.ReadLines(packed).FirstOrDefault(line => line.EndsWith(' ' + reference, StringComparison.Ordinal))?.Split(' ')[0]
            : null;
    }
}
