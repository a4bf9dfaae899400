using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Grains.Classroom;
using Simulation.Grains.Work;
using Simulation.Host.Scenarios;
using Simulation.Model.Classroom;
using Simulation.Model.Engine;
using Simulation.Model.Limits;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Scenarios;
using Simulation.Reporting.Report;
using Simulation.Storage.Folders;
using Simulation.Storage.Plugins;

namespace Simulation.Host.Classroom;

/// <summary>
/// Saves a class as research has it: the result folder of a run whose scenario carries what people decided and what the facilitator let
/// happen, with report and charts, which <c>negsim replay</c> runs again; next to it the log of everything that was done.
/// </summary>
internal sealed class ClassExport(ClassDesk desk, IClassScenarios scenarios, ScenarioLibrary library, WorkGate gate)
{
    // Report and charts, drawn one after the other.
    private const double BytesOfCharts = 5e7;
    private const double SecondsOfCharts = 5;

    private const string LogFile = "class-log.jsonl";
    private const string UndrawnFile = "not-drawn.txt";

    // What people wrote in any script, in as many characters as they did.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The class as a zip archive.</summary>
    /// <param name="code">The class.</param>
    /// <param name="payer">The address that asks.</param>
    /// <param name="cancellationToken">Says that nobody waits for it any more.</param>
    /// <exception cref="WorkRefusedException">It was not made.</exception>
    public async Task<byte[]> ZipAsync(string code, string payer, CancellationToken cancellationToken)
    {
        var record = await desk.RecordAsync(code, cancellationToken);
        var cost = Workload.Reading(record.Charter.Yaml.Length) + new Workload(BytesOfCharts, SecondsOfCharts);
        return await gate.DoAsync(WorkKind.Export, payer, cost, stop => ZipAsync(code, record, stop), cancellationToken);
    }

    private async Task<byte[]> ZipAsync(string code, ClassRecord record, CancellationToken cancellationToken)
    {
        var (package, setup, decided) = Package(record);
        var plan = new RunPlan(setup, record.Charter.Seed, 1);
        var started = TimeProvider.System.GetUtcNow();
        var result = new InProcessDriver(1).Run(plan, null, cancellationToken);
        var root = Directory.CreateTempSubdirectory("negsim-class-");
        try
        {
            var name = $"{setup.Scenario.Name}-{code}";
            using (var folder = ResultFolder.Begin(Path.Combine(root.FullName, name), name, cancellationToken))
            {
                folder.WriteScenario(package);
                await folder.WriteDataAsync(result);
                folder.Finish(ManifestOf(plan, setup, started, decided));
                Draw(folder, ReportRuns.Of(setup, result, package, Manifest.StampOf(started)));
            }

            var log = record.Inputs.Select(input => JsonSerializer.Serialize(input.WithoutSecrets(), ClassJson.Options));
            await File.WriteAllLinesAsync(Path.Combine(root.FullName, name, LogFile), log, cancellationToken);
            using var zip = new MemoryStream();
            await ZipFile.CreateFromDirectoryAsync(root.FullName, zip, cancellationToken);
            return zip.ToArray();
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    /// <summary>The scenario of a class with all that was done in it.</summary>
    public (ScenarioPackage Package, RunSetup Setup, int Decisions) Package(ClassRecord record)
    {
        var room = new ClassSession(
            scenarios.Compile(record.Charter),
            new ClassTerms(record.Charter.Seed, record.Charter.FacilitatorKey, record.Charter.IsTimed)
        );
        foreach (var input in record.Inputs)
            room.Take(input);

        var own = room.Setup.Scenario;
        Decision[] decisions = [.. own.Decisions, .. room.DecisionsBefore(room.Step)];
        Shock[] shocks = [.. own.Shocks, .. room.Shocks.Select(shock => ToTheEnd(shock, own.Horizon.Periods))];
        var loaded = library
            .Foreign(record.Charter.File, record.Charter.Yaml)
            .Load([
                .. decisions.Length == 0
                    ? []
                    : new[] { $"decisions={new JsonArray([.. decisions.Select(Written)]).ToJsonString(Readable)}" },
                .. shocks.Length == 0 ? [] : new[] { $"shocks={new JsonArray([.. shocks.Select(Written)]).ToJsonString(Readable)}" },
                "replicates=1",
                $"seed={record.Charter.Seed}",
            ]);
        return loaded.Setup is { } setup
            ? (loaded.Package!, setup, decisions.Count(decision => !decision.Leads))
            : throw new InvalidOperationException(string.Join('\n', loaded.Problems));
    }

    // A class is worth more than its pictures, which anybody can draw of its data.
    private static void Draw(ResultFolder folder, ReportRun report)
    {
        try
        {
            folder.Draw(report);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            File.WriteAllText(
                Path.Combine(folder.Location, UndrawnFile),
                $"The charts and the report could not be drawn: {error.Message} The data are complete; negsim chart and negsim report draw "
                    + $"them of this folder.\n"
            );
        }
    }

    // A facilitator may let something last longer than the game; a scenario may not.
    private static Shock ToTheEnd(Shock shock, int periods) =>
        shock.Duration > periods - shock.Period + 1 ? shock with { Duration = null } : shock;

    private Manifest ManifestOf(RunPlan plan, RunSetup setup, DateTimeOffset started, int decided) =>
        new()
        {
            Origin = Origin.Here(setup.Package.DataHashes()),
            Scenario = setup.Scenario.Name,
            ScenarioFile = ResultFolder.ScenarioFile,
            ScenarioHash = setup.Hash,
            Seed = plan.Seed,
            Replicates = plan.Replicates,
            Events = plan.Recorded,
            Driver = "class",
            Command = $"a class with {decided} decisions of people",
            Plugins = UsedPlugin.In(library.Compiler.Catalog),
            Started = started,
            RunSeconds = 0,
            TotalSeconds = 0,
        };

    // JSON is YAML; only what a decision is about is written.
    private static JsonNode Written(Decision decision)
    {
        var node = new JsonObject
        {
            ["period"] = decision.Period,
            ["round"] = decision.Round,
            ["country"] = decision.Country,
        };
        Add(node, "pledge", decision.Pledge);
        Add(node, "accepts", decision.Accepts);
        Add(node, "joins", decision.Joins);
        Add(node, "ratifies", decision.Ratifies);
        Add(node, "delivers", decision.Delivers);
        if (decision.Proposal is { } proposal)
            node["proposal"] = new JsonObject { ["ambition"] = proposal.Ambition, ["sharing"] = proposal.Sharing };
        if (decision.Leads)
            node["leads"] = true;
        if (decision.HandsBack)
            node["handsBack"] = true;
        if (decision.Because.Length > 0)
            node["because"] = decision.Because;

        return node;
    }

    private static JsonNode Written(Shock shock)
    {
        var node = new JsonObject { ["period"] = shock.Period, ["kind"] = shock.Kind.ToString().ToLowerInvariant() };
        Add(node, "duration", shock.Duration);
        if (shock.Country is { } country)
        {
            node["country"] = country;
            return node;
        }

        node["between"] = new JsonArray([.. shock.Between.Select(code => JsonValue.Create(code))]);
        node["value"] = shock.Value;
        return node;
    }

    private static void Add<T>(JsonObject node, string key, T? value)
        where T : struct
    {
        if (value is { } known)
            node[key] = JsonValue.Create(known);
    }
}
