using Simulation.Model.Scenarios;

namespace Simulation.Storage.Folders;

/// <summary>Where a result came from, beside its scenario and seed: what may explain other bytes.</summary>
/// <param name="Version">The program's version.</param>
/// <param name="Commit">The commit that it was built from; null where that is not known.</param>
/// <param name="Runtime">The .NET that ran it; null where that was not written down.</param>
/// <param name="Machine">System, processor and cores; null as <paramref name="Runtime"/>.</param>
/// <param name="Packages">The versions of <see cref="Folders.Packages"/>; empty in folders of before they were written down.</param>
/// <param name="Data">SHA-256 of each data file by its name; empty as <paramref name="Packages"/>.</param>
public sealed record Origin(
    string Version,
    string? Commit,
    string? Runtime,
    string? Machine,
    IReadOnlyDictionary<string, string> Packages,
    IReadOnlyDictionary<string, string> Data
)
{
    /// <summary>Of a result that this program makes here.</summary>
    /// <param name="data">SHA-256 of each data file by its name.</param>
    public static Origin Here(IReadOnlyDictionary<string, string> data) =>
        new(
            Manifest.ProgramVersion,
            Manifest.ProgramCommit,
            Manifest.ProgramRuntime,
            Manifest.ThisMachine,
            Folders.Packages.Versions,
            data
        );

    /// <summary>Of a result of several scenarios that this program makes here.</summary>
    /// <param name="scenarios">Each scenario by its name. A data file that is not the same for all is told by the scenario's name.</param>
    public static Origin Here(IEnumerable<(string Name, ScenarioPackage Package)> scenarios)
    {
        var files = scenarios
            .SelectMany(scenario => scenario.Package.DataHashes().Select(file => (scenario.Name, File: file.Key, Hash: file.Value)))
            .GroupBy(file => file.File, StringComparer.Ordinal);
        var data = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var same in files)
        {
            var isOne = same.DistinctBy(file => file.Hash).Count() == 1;
            foreach (var (name, file, hash) in same)
                data[isOne ? file : $"{name}/{file}"] = hash;
        }

        return Here(data);
    }

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
