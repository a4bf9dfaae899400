using Simulation.Storage.Folders;

namespace Simulation.Storage.Exports.Formats;

/// <summary>A form in which other tools read what a folder holds.</summary>
public interface IExportFormat
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>Why a folder cannot take this form; empty if it can.</summary>
    IEnumerable<string> Refusals(ExportSource source);

    /// <summary>Writes the files and answers their names.</summary>
    /// <exception cref="InvalidDataException">A table of the source cannot be read.</exception>
    Task<IReadOnlyList<string>> WriteAsync(ExportSource source, PartialFolder to);
}
