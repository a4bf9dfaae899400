using System.Text;

namespace Simulation.Model.Texts;

/// <summary>Enum values as scenarios write them: lower case words joined by hyphens.</summary>
public static class Words
{
    /// <summary>The word of an enum value: <c>SingleText</c> is <c>single-text</c>.</summary>
    public static string Of(Enum value)
    {
        var word = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsUpper(letter) && word.Length > 0)
                word.Append('-');

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }

    /// <summary>The values of an enum by their words.</summary>
    public static IReadOnlyDictionary<string, object> Values(Type enumType) =>
        Enum.GetValues(enumType).Cast<Enum>().ToDictionary(Of, value => (object)value, StringComparer.Ordinal);
}
