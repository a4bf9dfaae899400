using Simulation.Storage.Folders;

namespace Simulation.Runner;

/// <summary>Where a command writes one file to.</summary>
internal static class OutputFile
{
    /// <summary>Why a file cannot be written under a name; null if it can.</summary>
    public static string? Refusal(string output)
    {
        if (string.IsNullOrWhiteSpace(output))
            return "--out: expected the name of a file.";
        if (Directory.Exists(output))
            return $"--out {output}: this is a folder; name a file.";
        if (RegularFile.PlaceRefusal(output) is { } refusal)
            return $"--out {output}: {refusal}";

        for (var folder = Path.GetDirectoryName(Path.GetFullPath(output)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(folder))
                return $"--out {output}: {Path.GetRelativePath(Directory.GetCurrentDirectory(), folder)} is a file; expected a folder.";
        }

        return null;
    }
}
