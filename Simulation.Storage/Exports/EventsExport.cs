using Simulation.Model.Engine.Results;
using Simulation.Model.Texts;

namespace Simulation.Storage.Exports;

/// <summary><c>events.jsonl</c>: who did what, when and why, one event a line.</summary>
internal sealed class EventsExport : IExport
{
    public string FileName => "events.jsonl";

    public void Write(RunResult result, Stream stream)
    {
        using var json = ExportJson.Writer(stream);
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
                json.WriteNumberOrNull(term.Name, term.Value);

            json.WriteEndObject();
            json.WriteString("reason", one.Sentence);
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            stream.WriteByte((byte)'\n');
        }
    }
}
