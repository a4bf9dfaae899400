using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Simulation.Grains.Classroom;
using Simulation.Host.Web;
using Simulation.Model.Classroom;

namespace Simulation.Host.Classroom;

/// <summary>
/// Who comes to a class by its pages. A secret is in a cookie that only this class gets, that no script reads, and that no other site sends
/// along.
/// </summary>
internal sealed class ClassDoor(ClassDesk desk, IDataProtectionProvider protection)
{
    /// <summary>The cookie of a person.</summary>
    public const string SeatCookie = "negsim-seat";

    /// <summary>The cookie of a facilitator.</summary>
    public const string LeadCookie = "negsim-lead";

    /// <summary>The cookie of a device that has looked at a class, which no page or program can make up.</summary>
    private const string DeviceCookie = "negsim-device";

    private static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    /// <summary>Who somebody is in a class; null where there is none of this code.</summary>
    public async Task<ClassVisit?> VisitAsync(HttpContext context, string typed, string cookie)
    {
        var gone = context.RequestAborted;
        if (Secret.ReadCode(typed) is not { } code || await desk.RecogniseAsync(code, SecretOf(context, cookie), gone) is not { } role)
            return null;

        return new ClassVisit(code, role, (await desk.ViewAsync(code, 0, whole: false, gone)).Shared);
    }

    /// <summary>
    /// Marks a browser that looks at a class, so that its people can be told from those of others behind the same address.
    /// </summary>
    public void Mark(HttpContext context, string code)
    {
        if (DeviceOf(context, code) is null && !context.Response.HasStarted)
            Remember(context, code, DeviceCookie, DevicesOf(code).Protect(Secret.New()));
    }

    /// <summary>
    /// Where somebody comes from, as a hash that is another one in every class: the device, or the address of what is no marked browser.
    /// </summary>
    public string PlaceOf(HttpContext context, string code) =>
        Secret.Hash($"{code} {DeviceOf(context, code) ?? Visitor.AddressOf(context)}");

    // A mark is of one class: those of other classes do not make one device many.
    private IDataProtector DevicesOf(string code) => protection.CreateProtector(DeviceCookie, code);

    private string? DeviceOf(HttpContext context, string code)
    {
        try
        {
            return SecretOf(context, DeviceCookie) is { } marked ? DevicesOf(code).Unprotect(marked) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static string? SecretOf(HttpContext context, string cookie) => context.Request.Cookies[cookie];

    /// <summary>Gives a browser its secret.</summary>
    public static void Remember(HttpContext context, string code, string cookie, string secret)
    {
        context.Response.Cookies.Append(cookie, secret, Kept(context, $"/class/{code}"));
        if (cookie != DeviceCookie)
            OwnClasses.Note(context, code, cookie == LeadCookie);
    }

    /// <summary>How a browser keeps what it is given: for this host's pages below a path alone.</summary>
    public static CookieOptions Kept(HttpContext context, string path) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            Path = path,
            MaxAge = Lasts,
            IsEssential = true,
        };

    /// <summary>The address by which people come in, as this browser reaches the host.</summary>
    public static string AddressOf(HttpContext context, string code) => LanAddress.Of(context.Request) + $"/class/{code}";
}

/// <summary>Somebody at a class.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Role">Who they are.</param>
/// <param name="Shared">What everyone sees.</param>
internal sealed record ClassVisit(string Code, ClassRole Role, ClassView Shared);
