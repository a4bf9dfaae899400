using Simulation.Model.Diagnostics;
using Simulation.Model.Texts;

namespace Simulation.Model.Scenarios;

/// <summary>What a definition is called that does not say it itself: as its file.</summary>
internal static class NameOfFile
{
    /// <summary>The file's name as lower case words joined by hyphens; reported where none can be made of it.</summary>
    public static string Of(string file, ProblemList problems)
    {
        var stem = FileNames.Stem(file);
        if (!stem.Any(char.IsAsciiLetterOrDigit))
            problems.Add("", $"the key 'name' is missing here, and the file's name '{stem}' has no letters from a to z to take one from.");

        return FileNames.Slug(stem);
    }
}
