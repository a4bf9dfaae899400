using Simulation.Model.Data;
using Simulation.Model.Scenarios;

namespace Simulation.Reporting.Folders;

/// <summary>Reads files that people wrote: the one place where their bytes become text.</summary>
public static class TextFile
{
    /// <summary>The text of a file; null where its encoding cannot be read, which has been reported.</summary>
    /// <param name="path">The file.</param>
    /// <param name="report">Receives the problem, at its place.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static string? Read(string path, Action<Problem> report) => TextDecoder.Decode(path, File.ReadAllBytes(path), report);

    /// <summary>The text of a file.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="FormatException">Its encoding cannot be read; the message says where and what to do.</exception>
    public static string Read(string path) => Read(path, problem => throw new FormatException(problem.ToString()))!;
}
