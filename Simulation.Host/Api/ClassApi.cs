using Microsoft.AspNetCore.Mvc;
using Simulation.Grains.Classroom;
using Simulation.Host.Classroom;
using Simulation.Host.Web;
using Simulation.Model.Classroom;

namespace Simulation.Host.Api;

/// <summary>
/// Classes over HTTP: everything that a seat or a facilitator can do on a page, an outside program can do here, with the secret as bearer
/// token.
/// </summary>
internal static class ClassApi
{
    private const string Scheme = "Bearer ";
    private const long LongestBody = 64 * 1024;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(25);

    public static void MapClassApi(this IEndpointRouteBuilder routes)
    {
        var classes = routes
            .MapGroup("/api/classes")
            .WithTags("Classes")
            .RequireRateLimiting(RateLimits.Api)
            .DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(LongestBody));
        classes.MapPost("", Create).WithSummary("Makes a class; keep the facilitator's secret.");
        classes
            .MapGet("{code}", Shared)
            .WithSummary("What everyone may see. With after=VERSION it waits up to 25 seconds for something newer.");
        classes.MapPost("{code}/people", Join).WithSummary("Takes a seat, or looks on; keep the secret.");
        classes.MapGet("{code}/seat", Own).WithSummary("What the bearer of a seat's secret may see, waiting like the shared view.");
        classes
            .MapPost("{code}/decisions", Decide)
            .WithSummary("Decides what is asked now: one of pledge, proposal, accepts, joins, ratifies, delivers.");
        classes.MapPost("{code}/what-if", WhatIf).WithSummary("What would probably come of a decision, beside going on without it.");
        classes.MapPost("{code}/messages", Say).WithSummary("Says something in role, to everyone or to one seat.");
        classes.MapPost("{code}/predictions", Predict).WithSummary("Answers the question before the game.");
        classes
            .MapPost("{code}/facilitation", Facilitate)
            .WithSummary(
                "What the facilitator does: next, undo, pause, resume, extend, bot, people, move, remove, readmit, lock, unlock, strike, "
                    + "restore, inject, take-back."
            );
        classes
            .MapPost("{code}/hand-over", HandOver)
            .WithSummary(
                "A key by which a browser takes over the facilitator's lead, once and within ten minutes, at /class/CODE/lead#KEY."
            );
        classes.MapGet("{code}/debrief", Debrief).WithSummary("The class looked back on, when it is over.");
        classes
            .MapGet("{code}/fork/{period:int}", Fork)
            .WithSummary(
                "The headline as it would have gone if bots had gone on from a period on, or from a round of its conference (round=2), "
                    + "when the class is over."
            );
        classes.MapGet("{code}/export.zip", Export).WithSummary("The class as a result folder with its log, for the facilitator.");
        classes.MapGet("{code}/log", Log).WithSummary("Everything that was done, for the facilitator.");
        routes.Map("/api/classes/{code}/feed", ClassSocket.ServeAsync).RequireRateLimiting(RateLimits.Api).ExcludeFromDescription();
    }

    private static async Task<IResult> Create(ClassDesk desk, HttpContext context, NewClass wanted)
    {
        var (code, secret, seed, problems) = await desk.CreateAsync(
            wanted.Scenario,
            wanted.Seed,
            wanted.Timed,
            wanted.Waits,
            Visitor.AddressOf(context),
            context.RequestAborted
        );
        return problems.Count > 0
            ? Refusals.Problem(
                "bad-scenario",
                string.Join('\n', problems.Select(problem => problem.Message)),
                StatusCodes.Status400BadRequest
            )
            : Results.Created($"/api/classes/{code}", new ClassMade(code, secret, seed));
    }

    private static Task<IResult> Shared(ClassDesk desk, ClassFeed feed, HttpContext context, string code, int? after) =>
        ForAnyone(desk, context, code, async (id, _) => Results.Ok(await NewerAsync(desk, feed, id, 0, after, context.RequestAborted)));

    private static Task<IResult> Own(ClassDesk desk, ClassFeed feed, HttpContext context, string code, int? after) =>
        ForPerson(
            desk,
            context,
            code,
            async (id, person) => Results.Ok(await NewerAsync(desk, feed, id, person, after, context.RequestAborted))
        );

    private static Task<IResult> Join(ClassDesk desk, ClassDoor door, HttpContext context, string code, NewPerson person) =>
        ForAnyone(
            desk,
            context,
            code,
            async (id, _) =>
            {
                var (secret, refusal) = await desk.JoinAsync(id, person.Name, person.Seat, door.PlaceOf(context, id));
                return refusal is { } why ? Refusals.Result(why) : Results.Created($"/api/classes/{id}/seat", new PersonMade(secret!));
            }
        );

    private static Task<IResult> Decide(
        ClassDesk desk,
        HttpContext context,
        string code,
        NewDecision decision,
        [AsParameters] OnceOnly once
    ) =>
        ForPerson(
            desk,
            context,
            code,
            async (id, person) =>
                Refusals.Result(
                    await desk.TakeAsync(id, now => new Decided(now, person, decision.ToDecision(), decision.Step), once.Name(person))
                )
        );

    private static Task<IResult> Say(ClassDesk desk, HttpContext context, string code, NewMessage message, [AsParameters] OnceOnly once) =>
        ForAnyone(
            desk,
            context,
            code,
            async (id, role) =>
                role is { IsFacilitator: false, Person: 0 }
                    ? Refusals.Result(Refusal.UnknownPerson)
                    : Refusals.Result(
                        await desk.TakeAsync(
                            id,
                            now => new Said(now, role.IsFacilitator ? 0 : role.Person, message.To, message.Text),
                            once.Name(role.IsFacilitator ? 0 : role.Person)
                        )
                    )
        );

    private static Task<IResult> Predict(
        ClassDesk desk,
        HttpContext context,
        string code,
        NewPrediction prediction,
        [AsParameters] OnceOnly once
    ) =>
        ForPerson(
            desk,
            context,
            code,
            async (id, person) =>
                Refusals.Result(await desk.TakeAsync(id, now => new Predicted(now, person, prediction.Value), once.Name(person)))
        );

    private static Task<IResult> WhatIf(ClassDesk desk, HttpContext context, string code, NewDecision decision) =>
        ForAnyone(
            desk,
            context,
            code,
            async (id, role) =>
            {
                if (role is { IsFacilitator: false, Seat: null })
                    return Refusals.Result(Refusal.NoSeat);

                var outlook = role.IsFacilitator
                    ? await desk.WhatIfAsync(id, 0, null, decision.ToDecision(), context.RequestAborted)
                    : await desk.WhatIfAsync(id, role.Person, role.Seat, decision.ToDecision(), context.RequestAborted);
                return outlook.Refusal is { } refusal ? Refusals.Result(refusal) : Results.Ok(outlook);
            }
        );

    private static Task<IResult> Facilitate(
        ClassDesk desk,
        HttpContext context,
        string code,
        Facilitation action,
        [AsParameters] OnceOnly once
    ) =>
        ForFacilitator(
            desk,
            context,
            code,
            async id =>
            {
                if (action.ToInput() is not { } input)
                    return Refusals.Result(Refusal.BadValue);

                var receipt = await desk.TakeAsync(id, input, once.Name(0));
                return receipt.Refusal == Refusal.UnknownPerson ? Refusals.NobodyOfThisNumber() : Refusals.Result(receipt);
            }
        );

    private static Task<IResult> HandOver(ClassDesk desk, HandOver handOver, HttpContext context, string code) =>
        ForFacilitator(desk, context, code, id => Task.FromResult(Results.Ok(new HandedOver(handOver.KeyFor(id, Bearer(context)!)))));

    private static Task<IResult> Log(ClassDesk desk, HttpContext context, string code) =>
        ForFacilitator(
            desk,
            context,
            code,
            async id => Results.Ok((await desk.RecordAsync(id, context.RequestAborted)).Inputs.Select(input => input.WithoutSecrets()))
        );

    private static Task<IResult> Debrief(ClassDesk desk, HttpContext context, string code) =>
        ForAnyone(
            desk,
            context,
            code,
            async (id, _) => await desk.DebriefAsync(id, context.RequestAborted) is { } view ? Results.Ok(view) : Refusals.TooEarly()
        );

    private static Task<IResult> Fork(ClassDesk desk, HttpContext context, string code, int period, int round = 1) =>
        ForAnyone(
            desk,
            context,
            code,
            async (id, _) =>
                await desk.ForkAsync(id, period, round, context.RequestAborted) switch
                {
                    { Refusal: Refusal.NotAsked } => Refusals.TooEarly(),
                    { Refusal: { } refusal } => Refusals.Result(refusal),
                    var forked => Results.Ok(forked.Headline),
                }
        );

    private static Task<IResult> Export(ClassDesk desk, ClassExport export, HttpContext context, string code) =>
        ForFacilitator(
            desk,
            context,
            code,
            async id =>
                Results.File(
                    await export.ZipAsync(id, Visitor.AddressOf(context), context.RequestAborted),
                    "application/zip",
                    $"class-{id}.zip"
                )
        );

    private static Task<IResult> ForFacilitator(ClassDesk desk, HttpContext context, string code, Func<string, Task<IResult>> act) =>
        ForAnyone(
            desk,
            context,
            code,
            (id, role) => role.IsFacilitator ? act(id) : Task.FromResult(Refusals.Result(Refusal.UnknownPerson))
        );

    private static Task<IResult> ForPerson(ClassDesk desk, HttpContext context, string code, Func<string, int, Task<IResult>> act) =>
        ForAnyone(
            desk,
            context,
            code,
            (id, role) => role.Person > 0 ? act(id, role.Person) : Task.FromResult(Refusals.Result(Refusal.UnknownPerson))
        );

    private static async Task<IResult> ForAnyone(
        ClassDesk desk,
        HttpContext context,
        string code,
        Func<string, ClassRole, Task<IResult>> act
    )
    {
        var gone = context.RequestAborted;
        if (Secret.ReadCode(code) is not { } id || await desk.RecogniseAsync(id, Bearer(context), gone) is not { } role)
            return Refusals.NoSuchClass();

        return await act(id, role);
    }

    internal static string? Bearer(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.Ordinal) ? header[Scheme.Length..] : null;
    }

    // Waits for a version after the one that the caller has, and answers with what there is after a while anyway.
    private static async Task<ClassPicture> NewerAsync(
        ClassDesk desk,
        ClassFeed feed,
        string code,
        int person,
        int? after,
        CancellationToken cancellationToken
    )
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        desk.RecordHeartbeat(code, person);
        using var listening = after is null
            ? null
            : await feed.ListenAsync(code, version => _ = version > after && changed.TrySetResult(), cancellationToken);
        var picture = await desk.ViewAsync(code, person, whole: true, cancellationToken);
        if (after is null || picture.Version > after)
            return picture;

        await Task.WhenAny(changed.Task, Task.Delay(LongestWait, cancellationToken));
        return await desk.ViewAsync(code, person, whole: true, cancellationToken);
    }
}
