using System.Globalization;
using Simulation.Model.Texts;

namespace Simulation.Model.Classroom;

/// <summary>What people in a class are called: names that can be seen and told apart.</summary>
internal static class PersonNames
{
    private const int Longest = 40;
    private const int MostUnits = 200;

    /// <summary>Whether somebody can be called so: 1 to 40 characters on one line, some of which can be seen.</summary>
    public static bool IsRight(string name)
    {
        var shown = VisibleText.Cleaned(name);
        return VisibleText.IsOneLineOfText(name.Trim())
            && VisibleText.IsVisible(shown)
            && shown.Length <= MostUnits
            && new StringInfo(shown).LengthInTextElements <= Longest;
    }

    /// <summary>The name as it is shown; with a number where somebody in the class has one that looks the same.</summary>
    /// <param name="name">What somebody wants to be called.</param>
    /// <param name="others">What the others are called.</param>
    public static string Shown(string name, IEnumerable<string> others)
    {
        var wanted = VisibleText.OneLine(name);
        var taken = others.Select(VisibleText.Look).ToHashSet(StringComparer.Ordinal);
        var shown = wanted;
        for (var number = 2; taken.Contains(VisibleText.Look(shown)); number++)
            shown = $"{wanted} ({number.ToString(CultureInfo.InvariantCulture)})";

        return shown;
    }
}
