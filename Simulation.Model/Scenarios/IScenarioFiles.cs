namespace Simulation.Model.Scenarios;

/// <summary>How the model asks the shell around it for files; it touches no disk itself.</summary>
public interface IScenarioFiles
{
    /// <summary>
    /// The text of the file that <paramref name="file"/> names when it says <paramref name="reference"/>; null where there is none.
    /// </summary>
    /// <param name="file">The file that refers to another, as the user named it.</param>
    /// <param name="reference">The other file, relative to it; or the name of a scenario that is known everywhere.</param>
    /// <returns>The other file's name as messages should call it, and its text.</returns>
    (string File, string Text)? Read(string file, string reference);

    /// <summary>The names of scenarios that are known everywhere, for hints.</summary>
    IEnumerable<string> Names => [];
}
