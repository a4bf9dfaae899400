using Microsoft.AspNetCore.Http.Json;
using Microsoft.OpenApi;
using Simulation.Host.Classroom;
using Simulation.Model.Limits;
using Simulation.Model.Texts;
using Simulation.Storage.Folders;

namespace Simulation.Host.Api;

/// <summary>The HTTP interface with its description at <c>/openapi/v1.json</c>.</summary>
internal static class ApiServices
{
    // The longest scenario, written as a form writes it at worst: three characters for each, of three bytes.
    private const long LongestBody = 9L * SourceLimits.LongestFile;

    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LongestBody);
        builder.Services.Configure<JsonOptions>(options => ClassJson.Configure(options.SerializerOptions));
        builder.Services.AddRateLimits();
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = Refusals.Explain);
        builder.Services.AddOpenApi(options =>
            options.AddDocumentTransformer(
                (document, _, _) =>
                {
                    document.Info.Title = "NegotiationSim";
                    document.Info.Version = Manifest.ProgramVersion;
                    foreach (var schema in document.Components?.Schemas?.Values ?? [])
                        Straighten(schema);

                    return Task.CompletedTask;
                }
            )
        );
    }

    // Descriptions are comments of the code, whose lines break where they are full.
    private static void Straighten(IOpenApiSchema schema)
    {
        schema.Description = OnOneLine(schema.Description);
        foreach (var part in schema.Properties?.Values ?? [])
            Straighten(part);

        foreach (var part in schema.OneOf ?? [])
            Straighten(part);
    }

    private static string? OnOneLine(string? text) => text is null ? null : VisibleText.OneLine(text);

    public static void MapApi(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseWebSockets();
        app.MapOpenApi();
        app.MapClassApi();
        app.MapScenarioApi();
        app.MapClassForms();
    }
}
