using Simulation.Model.Engine.Results;

namespace Simulation.Storage.Exports;

/// <summary><c>summary.json</c>: every indicator over the replicates.</summary>
internal sealed class SummaryExport : IExport
{
    public string FileName => "summary.json";

    public void Write(RunResult result, Stream stream)
    {
        using var json = ExportJson.Writer(stream, indented: true);
        json.WriteStartObject();
        json.WriteString("scenario", result.Header.Name);
        json.WriteString("title", result.Header.Title);
        json.WriteString("scenarioHash", result.Header.ScenarioHash);
        json.WriteNumber("seed", result.Header.Seed);
        json.WriteNumber("replicates", result.Header.Replicates);
        json.WriteStartObject("indicators");
        foreach (var summary in result.Summaries())
        {
            json.WriteStartObject(summary.Indicator.Name);
            json.WriteNumberOrNull("mean", summary.Mean);
            json.WriteNumberOrNull("p05", summary.P05);
            json.WriteNumberOrNull("p50", summary.P50);
            json.WriteNumberOrNull("p95", summary.P95);
            json.WriteNumberOrNull("se", summary.StandardError);
            json.WriteNumber("n", summary.Count);
            json.WriteString("unit", summary.Indicator.Unit);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("notes");
        foreach (var note in result.Header.Notes)
            json.WriteStringValue(note);

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
