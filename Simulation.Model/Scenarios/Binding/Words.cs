using System.Text;

namespace Simulation.Model.Scenarios.Binding;

/// <summary>Enum values as scenarios write them: lower case words joined by hyphens.</summary>
internal static class Words
{
    public static string Of(object enumValue)
    {
        var word = new StringBuilder();
        foreach (var letter in enumValue.ToString()!)
        {
            if (char.IsUpper(letter) && word.Length > 0)
                word.Append('-');

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }

    public static IReadOnlyDictionary<string, object> Values(Type enumType) =>
        Enum.GetValues(enumType).Cast<object>().ToDictionary(Of, value => value, StringComparer.Ordinal);
}
