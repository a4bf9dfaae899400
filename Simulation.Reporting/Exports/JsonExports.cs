using System.Text.Encodings.Web;
using System.Text.Json;
using Simulation.Model.Engine.Results;
using Simulation.Model.Scenarios;

namespace Simulation.Reporting.Exports;

/// <summary><c>summary.json</c>: every indicator over the replicates.</summary>
internal sealed class SummaryExport : IExport
{
    public string FileName => "summary.json";

    public void Write(RunResult result, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
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
            Number(json, "mean", summary.Mean);
            Number(json, "p05", summary.P05);
            Number(json, "p50", summary.P50);
            Number(json, "p95", summary.P95);
            Number(json, "se", summary.StandardError);
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

    internal static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}

/// <summary><c>events.jsonl</c>: who did what, when and why, one event a line.</summary>
internal sealed class EventsExport : IExport
{
    public string FileName => "events.jsonl";

    public void Write(RunResult result, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        foreach (var one in result.Lanes.SelectMany(lane => lane.Events ?? []))
        {
            json.WriteStartObject();
            json.WriteNumber("replicate", one.Replicate);
            json.WriteNumber("period", one.Period);
            json.WriteNumber("year", one.Year);
            json.WriteNumber("round", one.Round);
            json.WriteString("kind", Words.Of(one.Kind));
            if (one.Party is not null)
                json.WriteString("party", one.Party);
            if (one.Other is not null)
                json.WriteString("other", one.Other);
            if (one.Accepted is { } accepted)
                json.WriteBoolean("accepted", accepted);

            json.WriteStartObject("terms");
            foreach (var term in one.Terms)
                SummaryExport.Number(json, term.Name, term.Value);

            json.WriteEndObject();
            json.WriteString("reason", one.Sentence);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            stream.WriteByte((byte)'\n');
        }
    }
}
