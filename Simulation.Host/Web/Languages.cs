using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Simulation.Host.Web;

/// <summary>The languages that pages speak. A further one is an entry here and a resource file next to each English one.</summary>
internal static class Languages
{
    /// <summary>
    /// What scenarios are written in, and what the model says of a run; pages in other languages mark it, so that it is read aloud as what
    /// it is.
    /// </summary>
    public const string OfScenarios = "en";

    private const int LongestPath = 500;

    /// <summary>English, which every text falls back to, and the others.</summary>
    public static IReadOnlyList<CultureInfo> All { get; } = [Of("en", ".", ","), Of("fr", ",", "\u202f")];

    private static readonly Dictionary<string, string> OwnNames = new() { ["en"] = "English", ["fr"] = "Français" };

    public static string OwnName(CultureInfo culture) => OwnNames[culture.Name];

    /// <summary>What the button says to those who cannot read the page's language.</summary>
    public static string SwitchTo(CultureInfo culture) => culture.Name == "fr" ? "Passer au français" : "Switch to English";

    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            // A language is for reading only: numbers that become data are the same for every reader, and pages write theirs by Figures.
            options.DefaultRequestCulture = new RequestCulture(CultureInfo.InvariantCulture, All[0]);
            options.SupportedCultures = [CultureInfo.InvariantCulture];
            options.SupportedUICultures = [.. All];
        });
    }

    /// <summary>Keeps a visitor's choice in a cookie and goes back to where the visitor was.</summary>
    public static void MapLanguages(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost(
                "/language",
                ([FromForm] string to, [FromForm] string back, HttpContext context) =>
                {
                    if (All.FirstOrDefault(culture => culture.Name == to) is { } chosen)
                    {
                        var value = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen));
                        context.Response.Cookies.Append(
                            CookieRequestCultureProvider.DefaultCookieName,
                            value,
                            new CookieOptions
                            {
                                MaxAge = TimeSpan.FromDays(365),
                                SameSite = SameSiteMode.Lax,
                                HttpOnly = true,
                                IsEssential = true,
                            }
                        );
                    }

                    return Results.LocalRedirect(IsLocal(back) ? back : "/");
                }
            )
            .ExcludeFromDescription();

    // As pages send it, escaped. Browsers read a backslash as a slash and drop line breaks and tabs, so that '/\t/elsewhere' would lead
    // there.
    private static bool IsLocal(string path) =>
        path.Length < LongestPath
        && path.StartsWith('/')
        && !path.StartsWith("//", StringComparison.Ordinal)
        && path.All(sign => sign is > ' ' and < '\x7f' and not '\\');

    // The machine may be without ICU, so a culture brings its own signs for numbers.
    private static CultureInfo Of(string name, string point, string thousands)
    {
        var culture = new CultureInfo(name);
        culture.NumberFormat.NumberDecimalSeparator = point;
        culture.NumberFormat.PercentDecimalSeparator = point;
        culture.NumberFormat.NumberGroupSeparator = thousands;
        culture.NumberFormat.PercentGroupSeparator = thousands;
        return CultureInfo.ReadOnly(culture);
    }
}
