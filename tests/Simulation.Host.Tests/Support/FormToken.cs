using System.Text.RegularExpressions;

namespace Simulation.Host.Tests.Support;

/// <summary>What a form carries so that pages of other sites cannot send it.</summary>
internal static partial class FormToken
{
    /// <summary>The name of its field.</summary>
    public const string Field = "__RequestVerificationToken";

    /// <summary>The token in a page with a form.</summary>
    public static string In(string page) => Token().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
