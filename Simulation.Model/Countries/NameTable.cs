using System.Text;
using Simulation.Model.Data;
using Simulation.Model.Texts;

namespace Simulation.Model.Countries;

/// <summary>Tables of names that are part of this library, and how names are compared.</summary>
internal static class NameTable
{
    /// <summary>Reads a table.</summary>
    public static CsvTable Read(string file)
    {
        using var stream = typeof(NameTable).Assembly.GetManifestResourceStream($"Simulation.Model.Countries.{file}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return CsvTable.Parse(file, reader.ReadToEnd(), problem => throw new InvalidDataException(problem.ToString()));
    }

    /// <summary>
    /// A name as it is compared: small letters, one space for all that is neither a letter nor a digit, no leading "the", "&amp;" as "and",
    /// "St." as "Saint".
    /// </summary>
    public static string Key(string name)
    {
        var words = new StringBuilder(name.Length);
        var capitals = Accents.Join(name.Replace("&", " and ", StringComparison.Ordinal).ToUpperInvariant());
        foreach (var letter in capitals.Replace('İ', 'I').ToLowerInvariant())
        {
            // A point or an apostrophe joins what it stands between (U.S.A., Cote d'Ivoire), all else parts it.
            if (
                char.IsLetterOrDigit(letter)
                || char.IsSurrogate(letter)
                || char.GetUnicodeCategory(letter)
                    is System.Globalization.UnicodeCategory.NonSpacingMark
                        or System.Globalization.UnicodeCategory.SpacingCombiningMark
            )
                words.Append(letter);
            else if (letter is not ('.' or '\'' or '’' or '‘' or '`'))
                words.Append(' ');
        }

        var parts = words
            .ToString()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part == "st" ? "saint" : part)
            .ToList();
        if (parts.Count > 1 && parts[0] == "the")
            parts.RemoveAt(0);

        return string.Join(' ', parts);
    }
}
