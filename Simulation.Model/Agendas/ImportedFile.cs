using System.Text;
using Simulation.Model.Scenarios.Source;
using Simulation.Model.Texts;

namespace Simulation.Model.Agendas;

/// <summary>What a file of a negotiation is.</summary>
internal enum FileKind
{
    /// <summary>A table of positions, saliences and capabilities.</summary>
    Positions,

    /// <summary>A GENIUS domain.</summary>
    GeniusDomain,

    /// <summary>A GENIUS profile.</summary>
    GeniusProfile,

    /// <summary>A GeniusWeb domain.</summary>
    GeniusWebDomain,

    /// <summary>A GeniusWeb profile.</summary>
    GeniusWebProfile,
}

/// <summary>What a file's content and name say of it.</summary>
internal static class ImportedFile
{
    private const int LongestName = 64;

    // To a code page without accents, a Latin letter goes as the letter without its own. Normalization takes culture data, which this program does without.
    private static readonly Encoding Unaccented = CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-8")!;

    /// <summary>What a file is, by how its text begins.</summary>
    public static FileKind KindOf(string file, string text) => text.AsSpan().TrimStart("\uFEFF \r\n\t") switch
    {
        ['<', ..] => text.Contains("<negotiation_template", StringComparison.Ordinal) ? FileKind.GeniusDomain : KtabScenario.Is(text) ? FileKind.Positions : FileKind.GeniusProfile,
        ['{', ..] => GeniusWebFiles.IsDomain(file, text) ? FileKind.GeniusWebDomain : FileKind.GeniusWebProfile,
        _ => FileKind.Positions,
    };

    /// <summary>A file's name without its folder.</summary>
    public static string Leaf(string file) => file[(file.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>A file's name without its folder and ending.</summary>
    public static string Stem(string file)
    {
        var leaf = Leaf(file);
        return leaf.LastIndexOf('.') is > 0 and var dot ? leaf[..dot] : leaf;
    }

    /// <summary>What is wrong with the name of a party or an issue, which becomes a key of a scenario; null where nothing is.</summary>
    /// <param name="name">The name.</param>
    /// <param name="taken">Keys that stand beside it and mean something else.</param>
    public static string? FaultOfName(string name, params ReadOnlySpan<string> taken) =>
        name.Length == 0 ? "a party or an issue has no name."
        : name.Length > SourceParser.LongestKey ? $"the name '{name[..LongestName]}...' is {name.Length:N0} characters long; names have at most {SourceParser.LongestKey}."
        : taken.Contains(name) ? $"'{name}' means something else in a scenario: give it another name."
        : null;

    /// <summary>A title as the name of a scenario: lower case words joined by hyphens, letters without their accents.</summary>
    public static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var letter in Encoding.ASCII.GetString(Unaccented.GetBytes(Accents.Join(title.ToUpperInvariant()))).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var name = slug.ToString()[..Math.Min(slug.Length, LongestName)].Trim('-');
        return name.Length > 0 ? name : "negotiation";
    }
}
