namespace Simulation.Storage.Folders;

/// <summary>Where a result came from, beside its scenario and seed: what may explain other bytes.</summary>
/// <param name="Version">The program's version.</param>
/// <param name="Commit">The commit that it was built from; null where that is not known.</param>
/// <param name="Runtime">The .NET that ran it.</param>
/// <param name="Machine">System, processor and cores.</param>
/// <param name="Packages">The versions of <see cref="Folders.Packages"/>; empty in folders of before they were written down.</param>
/// <param name="Data">SHA-256 of each data file by its name; empty as <paramref name="Packages"/>.</param>
public sealed record Origin(
    string Version,
    string? Commit,
    string Runtime,
    string Machine,
    IReadOnlyDictionary<string, string> Packages,
    IReadOnlyDictionary<string, string> Data
)
{
    /// <summary>Of a result that this program would make, of data files that come with it.</summary>
    public static Origin Here(IReadOnlyDictionary<string, string> data) =>
        new(
            Manifest.ProgramVersion,
            Manifest.ProgramCommit,
            Manifest.ProgramRuntime,
            Manifest.ThisMachine,
            Folders.Packages.Versions,
            data
        );

    /// <summary>What differs, each a sentence; what one of the two does not tell is no difference.</summary>
    public IEnumerable<string> Differences(Origin now)
    {
        foreach (
            var (what, then, today) in new[]
            {
                ("program's version", Version, now.Version),
                ("program's commit", Commit, now.Commit),
                ("runtime", Runtime, now.Runtime),
                ("machine", Machine, now.Machine),
            }
        )
        {
            if (then is not null && today is not null && then != today)
                yield return $"the {what} was {then}, and is {today} now.";
        }

        foreach (var (name, then) in Packages.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (now.Packages.TryGetValue(name, out var today) && then != today)
                yield return $"the package {name} was {then}, and is {today} now.";
        }

        foreach (var (name, then) in Data.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (now.Data.TryGetValue(name, out var today) && then != today)
                yield return $"the data file {name} is not the one that comes with this program; the folder's own is used.";
        }
    }
}
