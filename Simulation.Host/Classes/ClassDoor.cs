using Simulation.Grains.Classes;
using Simulation.Model.Classes;

namespace Simulation.Host.Classes;

/// <summary>Who comes to a class by its pages. A secret is in a cookie that only this class gets, that no script reads, and that no other site sends along.</summary>
internal sealed class ClassDoor(ClassDesk desk)
{
    /// <summary>The cookie of a person.</summary>
    public const string SeatCookie = "negsim-seat";

    /// <summary>The cookie of a facilitator.</summary>
    public const string LeadCookie = "negsim-lead";

    private static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    /// <summary>Who somebody is in a class; null where there is none of this code.</summary>
    public async Task<ClassVisit?> VisitAsync(HttpContext context, string typed, string cookie)
    {
        if (Secret.ReadCode(typed) is not { } code || await desk.RecogniseAsync(code, SecretOf(context, cookie)) is not { } role)
            return null;

        return new ClassVisit(code, role, (await desk.ViewAsync(code, 0, whole: false)).Shared);
    }

    public static string? SecretOf(HttpContext context, string cookie) => context.Request.Cookies[cookie];

    /// <summary>Gives a browser its secret.</summary>
    public static void Remember(HttpContext context, string code, string cookie, string secret) => context.Response.Cookies.Append(
        cookie, secret, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = $"/class/{code}", MaxAge = Lasts, IsEssential = true });

    /// <summary>The address by which people come in, as this browser reaches the host.</summary>
    public static string AddressOf(HttpContext context, string code) => LanAddress.Of(context.Request) + $"/class/{code}";
}

/// <summary>Somebody at a class.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Role">Who they are.</param>
/// <param name="Shared">What everyone sees.</param>
internal sealed record ClassVisit(string Code, ClassRole Role, ClassView Shared);
