using System.Text;

namespace Simulation.Model.Texts;

/// <summary>What a file's name says.</summary>
internal static class FileNames
{
    /// <summary>The longest name that is made of a title, in characters.</summary>
    public const int LongestSlug = 64;

    // To a code page without accents, a Latin letter goes as the letter without its own. Normalization takes culture data, which this
    // program does without.
    private static readonly Encoding Unaccented = CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-8")!;

    /// <summary>A file's name without its folder.</summary>
    public static string Leaf(string file) => file[(file.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>A file's name without its folder and ending.</summary>
    public static string Stem(string file)
    {
        var leaf = Leaf(file);
        return leaf.LastIndexOf('.') is > 0 and var dot ? leaf[..dot] : leaf;
    }

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

        var name = slug.ToString()[..Math.Min(slug.Length, LongestSlug)].Trim('-');
        return name.Length > 0 ? name : "negotiation";
    }
}
