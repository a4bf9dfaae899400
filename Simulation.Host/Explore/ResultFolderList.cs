using Simulation.Host.Api;
using Simulation.Host.Hosting;
using Simulation.Storage.Folders;

namespace Simulation.Host.Explore;

/// <summary>The result folders that are next to one another in the host's folder of runs: what <c>negsim run</c> wrote there.</summary>
internal sealed class ResultFolderList(HostSettings settings)
{
    /// <summary>The folder.</summary>
    public string Folder => settings.Runs;

    /// <summary>The runs, by name; nothing where the folder is not there.</summary>
    public IReadOnlyList<ShelvedRun> All() =>
        !Directory.Exists(Folder)
            ? []
            :
            [
                .. from path in Directory.EnumerateDirectories(Folder).Order(StringComparer.Ordinal)
                let manifest = Manifest.Read(path).Manifest
                where manifest is not null
                select new ShelvedRun(
                    Path.GetFileName(path),
                    manifest.Scenario,
                    manifest.Replicates,
                    FolderFile.Refusal(path, ResultFolder.ReportFile) is null
                ),
            ];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/runs/{name}/report.html",
                (ResultFolderList shelf, HttpContext context, string name) =>
                {
                    // A name that is listed, so never a path out of the folder.
                    if (shelf.All().FirstOrDefault(run => run.Name == name && run.HasReport) is not { } run)
                        return Results.NotFound();

                    // The report carries its own styles and fonts, and no script.
                    context.Response.Headers.ContentSecurityPolicy =
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'";
                    return Results.File(
                        Path.GetFullPath(Path.Combine(shelf.Folder, run.Name, ResultFolder.ReportFile)),
                        "text/html; charset=utf-8"
                    );
                }
            )
            .RequireRateLimiting(RateLimits.Api)
            .ExcludeFromDescription();
}

/// <summary>A run on the shelf.</summary>
internal sealed record ShelvedRun(string Name, string Scenario, int Replicates, bool HasReport);
