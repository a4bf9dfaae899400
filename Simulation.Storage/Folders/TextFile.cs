using Simulation.Model.Data;
using Simulation.Model.Diagnostics;
using Simulation.Model.Limits;

namespace Simulation.Storage.Folders;

/// <summary>Reads files that people wrote: the one place where their bytes become text.</summary>
public static class TextFile
{
    /// <summary>
    /// The longest scenario, experiment or hindcast, in bytes: as many characters as there may be, each as long as it can be.
    /// </summary>
    public const long LongestSource = 4L * SourceLimits.LongestFile;

    /// <summary>
    /// The text of a file; null where it is no regular file, too long or in an encoding that cannot be read, which has been reported.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="report">Receives the problem, at its place.</param>
    /// <param name="longest">How long it may be, in bytes.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static string? Read(string path, Action<Problem> report, long longest = RegularFile.LongestText)
    {
        using var file = RegularFile.Open(path, longest, out var refusal);
        if (file is null)
        {
            report(new Problem(path, 0, 0, refusal!));
            return null;
        }

        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return TextDecoder.Decode(path, bytes.GetBuffer().AsSpan(0, (int)bytes.Length), report);
    }

    /// <summary>The text of a file.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="FormatException">It cannot be read; the message says where, why and what to do.</exception>
    public static string Read(string path) => Read(path, problem => throw new FormatException(problem.ToString()))!;
}
