using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Simulation.Grains.Work;
using Simulation.Host.Api;
using Simulation.Host.Web;

namespace Simulation.Host.Classroom;

/// <summary>What the forms of the class pages send. Looking at a page claims nothing; a button does.</summary>
internal static class ClassForms
{
    private const long LongestForm = 64 * 1024;

    public static void MapClassForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes
            .MapGroup("/class")
            .RequireRateLimiting(RateLimits.Api)
            .ExcludeFromDescription()
            .WithMetadata(new RequestSizeLimitAttribute(LongestForm));
        forms.MapPost(
            "find",
            ([FromForm] string code) => Results.LocalRedirect($"/class/{Uri.EscapeDataString(Secret.ReadCode(code) ?? code.Trim())}")
        );
        forms.MapPost("new", Create);
        forms.MapPost("{code}/join", Join);
        forms.MapPost("{code}/here", Here);
        forms.MapPost("{code}/lead", Lead);
        forms.MapGet("{code}/export.zip", Export);
    }

    private static async Task<IResult> Create(
        ClassDesk desk,
        HttpContext context,
        [FromForm] string scenario,
        [FromForm] string? seed,
        [FromForm] bool? timed,
        [FromForm] bool? waits
    )
    {
        if (!TryReadSeed(seed, out var wanted))
            return Results.LocalRedirect("/class?refused=seed");

        try
        {
            var (code, secret, _, problems) = await desk.CreateAsync(
                scenario,
                wanted,
                timed == true,
                waits == true,
                Visitor.AddressOf(context),
                context.RequestAborted
            );
            if (problems.Count > 0)
                return Results.LocalRedirect("/class?refused=scenario");

            ClassDoor.Remember(context, code, ClassDoor.LeadCookie, secret);
            return Results.LocalRedirect($"/class/{code}/facilitate");
        }
        catch (WorkRefusedException refused)
        {
            return Results.LocalRedirect($"/class?refused={refused.Reason}");
        }
    }

    // Nothing is none; what is no seed is never taken for another.
    private static bool TryReadSeed(string? text, out ulong? seed)
    {
        var isNumber = ulong.TryParse(
            text,
            NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var number
        );
        seed = isNumber ? number : null;
        return isNumber || string.IsNullOrWhiteSpace(text);
    }

    private static async Task<IResult> Join(
        ClassDesk desk,
        ClassDoor door,
        HttpContext context,
        string code,
        [FromForm] string name,
        [FromForm] string? seat
    )
    {
        // Who has a seat here already keeps it: a form that was sent twice claims one.
        if (await door.VisitAsync(context, code, ClassDoor.SeatCookie) is not { } visit || visit.Role.Person > 0)
            return Results.LocalRedirect($"/class/{Uri.EscapeDataString(code)}");

        var (secret, refusal) = await desk.JoinAsync(
            visit.Code,
            name,
            string.IsNullOrEmpty(seat) ? null : seat,
            door.PlaceOf(context, visit.Code)
        );
        if (secret is null)
            return Results.LocalRedirect($"/class/{visit.Code}?refused={refusal}");

        ClassDoor.Remember(context, visit.Code, ClassDoor.SeatCookie, secret);
        return Results.LocalRedirect($"/class/{visit.Code}");
    }

    private static async Task<IResult> Here(ClassDesk desk, HttpContext context, string code, [FromForm] string secret)
    {
        var role = Secret.ReadCode(code) is { } id ? await desk.RecogniseAsync(id, secret, context.RequestAborted) : null;
        if (role is null)
            return Results.NotFound();
        if (role is { IsFacilitator: false, Person: 0 })
            return Results.StatusCode(StatusCodes.Status403Forbidden);

        ClassDoor.Remember(context, Secret.ReadCode(code)!, role.IsFacilitator ? ClassDoor.LeadCookie : ClassDoor.SeatCookie, secret);
        return Results.LocalRedirect($"/class/{Uri.EscapeDataString(code)}{(role.IsFacilitator ? "/facilitate" : "")}");
    }

    private static IResult Lead(HandOver handOver, HttpContext context, string code, [FromForm] string key)
    {
        if (Secret.ReadCode(code) is { } id && handOver.Take(id, key) is { } secret)
            ClassDoor.Remember(context, id, ClassDoor.LeadCookie, secret);

        // Where the key was no key to this class, the page says so.
        return Results.LocalRedirect($"/class/{Uri.EscapeDataString(code)}/facilitate");
    }

    private static async Task<IResult> Export(ClassExport export, ClassDoor door, HttpContext context, string code)
    {
        if (await door.VisitAsync(context, code, ClassDoor.LeadCookie) is not { Role.IsFacilitator: true } visit)
            return Results.NotFound();

        return Results.File(
            await export.ZipAsync(visit.Code, Visitor.AddressOf(context), context.RequestAborted),
            "application/zip",
            $"class-{visit.Code}.zip"
        );
    }
}
