using System.Globalization;
using System.Text.Json;
using Simulation.Model.Statistics;
using Simulation.Model.Texts;
using Simulation.Model.Worth;
using Simulation.Reporting.Tables;
using Simulation.Storage.Exports;

namespace Simulation.Reporting.Worth;

/// <summary>What collaboration is worth as a table for readers, as CSV and as JSON.</summary>
public static class WorthTable
{
    // What rounding may leave of nothing, in proportion.
    private const double Rounding = 1e-9;
    private const int MostDecimals = 12;

    /// <summary>What the columns are called.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    ["dimension", "measure", "unit", "national", "negotiated", "full cooperation", "sign"];

    /// <summary>
    /// One row for each measure: head, measure, unit, and each course's mean with its 95 % interval where it is not the same in every
    /// replicate. The sign is that of negotiated less national: <c>?</c> where chance could explain it.
    /// </summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(CollaborationWorth worth) =>
        worth.Rows.Select(
            (row, place) =>
                (IReadOnlyList<string>)
                    [
                        place > 0 && worth.Rows[place - 1].Head == row.Head ? "" : row.Head.ToString(),
                        row.Label,
                        row.Unit == "1" ? "" : row.Unit,
                        Cell(row.National),
                        Cell(row.Negotiated),
                        Cell(row.Full),
                        Sign(row),
                    ]
        );

    /// <summary>
    /// A mean and how far its 95 % interval reaches, in two digits that count, and the mean to as many decimals; the mean alone where it is
    /// the same in every replicate.
    /// </summary>
    public static string Cell(MeanInterval value)
    {
        var reach = value.High - value.Mean;
        if (!(reach > Rounding * Math.Abs(value.Mean)))
            return IndicatorTable.Number(value.Mean);

        var format = "#,0." + new string('0', Math.Clamp(1 - (int)Math.Floor(Math.Log10(reach)), 0, MostDecimals));
        return $"{value.Mean.ToString(format, CultureInfo.InvariantCulture)} ± {reach.ToString(format, CultureInfo.InvariantCulture)}";
    }

    /// <summary>Writes every number: one row for each measure and course.</summary>
    public static void WriteCsv(CollaborationWorth worth, Stream stream)
    {
        using var csv = new CsvWriter(stream);
        csv.Header("head", "measure", "unit", "course", "mean", "low", "high", "replicates_with_value");
        foreach (var row in worth.Rows)
        {
            foreach (var (course, value) in Courses(row))
                csv.Cell(Words.Of(row.Head))
                    .Cell(row.Name)
                    .Cell(row.Unit)
                    .Cell(course)
                    .Cell(value.Mean)
                    .Cell(value.Low)
                    .Cell(value.High)
                    .Cell(value.Count)
                    .EndRow();
        }
    }

    /// <summary>Writes the same, with what was run, as JSON.</summary>
    public static void WriteJson(CollaborationWorth worth, Stream stream)
    {
        using var json = ExportJson.Writer(stream, indented: true);
        json.WriteStartObject();
        json.WriteString("scenario", worth.Header.Name);
        json.WriteString("title", worth.Header.Title);
        json.WriteString("scenarioHash", worth.Header.ScenarioHash);
        json.WriteNumber("seed", worth.Header.Seed);
        json.WriteNumber("replicates", worth.Header.Replicates);
        json.WriteStartArray("measures");
        foreach (var row in worth.Rows)
            WriteRow(json, row);

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in worth.Notes)
            json.WriteStringValue(note);

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, WorthRow row)
    {
        json.WriteStartObject();
        json.WriteString("head", Words.Of(row.Head));
        json.WriteString("measure", row.Name);
        json.WriteString("label", row.Label);
        json.WriteString("unit", row.Unit);
        foreach (var (course, value) in Courses(row))
        {
            json.WriteStartObject(course);
            json.WriteNumberOrNull("mean", value.Mean);
            json.WriteNumberOrNull("low", value.Low);
            json.WriteNumberOrNull("high", value.High);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    // The last is what negotiated collaboration changes, paired by replicate.
    private static IEnumerable<(string Course, MeanInterval Value)> Courses(WorthRow row) =>
        [
            ("national", row.National),
            ("negotiated", row.Negotiated),
            ("full", row.Full),
            ("change", new MeanInterval(row.Change.Mean, row.Change.Low, row.Change.High, row.Change.Count)),
        ];

    private static string Sign(WorthRow row) =>
        row.Change switch
        {
            { Mean: var change } when Math.Abs(change) <= Rounding * (Math.Abs(row.National.Mean) + Math.Abs(row.Negotiated.Mean)) => "0",
            { Low: > 0 } => "+",
            { High: < 0 } => "-",
            _ => "?",
        };
}
