using Simulation.Grains.Work;
using Simulation.Host.Scenarios;
using Simulation.Host.Web;
using Simulation.Model.Binding.Schema;
using Simulation.Model.Diagnostics;
using Simulation.Model.Limits;

namespace Simulation.Host.Api;

/// <summary>Scenarios over HTTP: which there are, what is wrong with one that is being written, and what may be written next.</summary>
internal static class ScenarioApi
{
    private const string File = "scenario.yaml";

    public static void MapScenarioApi(this IEndpointRouteBuilder routes)
    {
        var scenarios = routes.MapGroup("/api/scenarios").WithTags("Scenarios").DisableAntiforgery();
        scenarios.MapGet("", All).RequireRateLimiting(RateLimits.Api).WithSummary("The scenarios that come with the program.");
        scenarios
            .MapPost("check", Check)
            .RequireRateLimiting(RateLimits.Texts)
            .WithSummary("What is wrong with a scenario, each problem at its place, as negsim check says it.");
        scenarios
            .MapPost("complete", Complete)
            .RequireRateLimiting(RateLimits.Texts)
            .WithSummary("What may be written at the end of a scenario that is not finished.");
    }

    private static IEnumerable<ScenarioRow> All(ScenarioLibrary library) =>
        from name in ScenarioLibrary.Shipped
        let scenario = library.Plain(name).Setup?.Scenario
        where scenario is not null
        select new ScenarioRow(name, scenario.Title, scenario.Summary, scenario.Classroom is not null);

    private static async Task<CheckedScenario> Check(ScenarioLibrary library, HttpContext context, ScenarioText scenario)
    {
        var loaded = await library.CheckAsync(File, scenario.Yaml, Visitor.AddressOf(context), context.RequestAborted);
        return new CheckedScenario(loaded.Problems, loaded.ForClasses);
    }

    private static async Task<Completed> Complete(Completion completion, WorkGate gate, HttpContext context, ScenarioText before)
    {
        var (suggestions, replaces) = await gate.DoAsync(
            WorkKind.Reading,
            Visitor.AddressOf(context),
            Workload.Reading(before.Yaml.Length),
            _ => completion.After(before.Yaml),
            context.RequestAborted
        );
        return new Completed(suggestions, replaces);
    }
}

/// <summary>A scenario that comes with the program.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">What it is about.</param>
/// <param name="IsForClasses">Whether it has briefs and times for a class.</param>
internal sealed record ScenarioRow(string Name, string Title, string Summary, bool IsForClasses);

/// <summary>A scenario as it is written.</summary>
/// <param name="Yaml">The text, or its beginning.</param>
internal sealed record ScenarioText(string Yaml);

/// <summary>A scenario that was checked.</summary>
/// <param name="Problems">Everything that is wrong; empty where it is fine.</param>
/// <param name="ForClasses">Why no class can play what otherwise runs; empty where one can, or it says nothing of a class.</param>
internal sealed record CheckedScenario(IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> ForClasses);

/// <summary>What may come next.</summary>
/// <param name="Suggestions">In the order of the schema.</param>
/// <param name="Replaces">How many of the last characters a suggestion replaces.</param>
internal sealed record Completed(IReadOnlyList<Suggestion> Suggestions, int Replaces);
