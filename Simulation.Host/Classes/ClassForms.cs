using Microsoft.AspNetCore.Mvc;
using Simulation.Host.Api;

namespace Simulation.Host.Classes;

/// <summary>What the forms of the class pages send. Looking at a page claims nothing; a button does.</summary>
internal static class ClassForms
{
    private const long LongestForm = 64 * 1024;

    public static void MapClassForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("/class").RequireRateLimiting(RateLimits.Api).ExcludeFromDescription().WithMetadata(new RequestSizeLimitAttribute(LongestForm));
        forms.MapPost("find", ([FromForm] string code) => Results.LocalRedirect($"/class/{Uri.EscapeDataString(Secret.ReadCode(code) ?? code.Trim())}"));
        forms.MapPost("new", Create);
        forms.MapPost("{code}/join", Join);
        forms.MapPost("{code}/here", Here);
        forms.MapGet("{code}/export.zip", Export);
    }

    private static async Task<IResult> Create(ClassDesk desk, HttpContext context, [FromForm] string scenario, [FromForm] string? seed, [FromForm] bool? timed)
    {
        var (code, secret, problems) = await desk.CreateAsync(scenario, ulong.TryParse(seed, out var number) ? number : null, timed == true);
        if (problems.Count > 0)
            return Results.LocalRedirect("/class");

        ClassDoor.Remember(context, code, ClassDoor.LeadCookie, secret);
        return Results.LocalRedirect($"/class/{code}/facilitate");
    }

    private static async Task<IResult> Join(ClassDesk desk, ClassDoor door, HttpContext context, string code, [FromForm] string name, [FromForm] string? seat)
    {
        // Who has a seat here already keeps it: a form that was sent twice claims one.
        if (await door.VisitAsync(context, code, ClassDoor.SeatCookie) is not { } visit || visit.Role.Person > 0)
            return Results.LocalRedirect($"/class/{Uri.EscapeDataString(code)}");

        var (secret, refusal) = await desk.JoinAsync(visit.Code, name, string.IsNullOrEmpty(seat) ? null : seat);
        if (secret is null)
            return Results.LocalRedirect($"/class/{visit.Code}?refused={refusal}");

        ClassDoor.Remember(context, visit.Code, ClassDoor.SeatCookie, secret);
        return Results.LocalRedirect($"/class/{visit.Code}");
    }

    private static async Task<IResult> Here(ClassDesk desk, HttpContext context, string code, [FromForm] string secret)
    {
        if (Secret.ReadCode(code) is { } id && await desk.RecogniseAsync(id, secret) is { Person: > 0 })
            ClassDoor.Remember(context, id, ClassDoor.SeatCookie, secret);

        return Results.LocalRedirect($"/class/{Uri.EscapeDataString(code)}");
    }

    private static async Task<IResult> Export(ClassExport export, ClassDoor door, HttpContext context, string code)
    {
        if (await door.VisitAsync(context, code, ClassDoor.LeadCookie) is not { Role.IsFacilitator: true } visit)
            return Results.NotFound();

        return Results.File(await export.ZipAsync(visit.Code, context.RequestAborted), "application/zip", $"class-{visit.Code}.zip");
    }
}
