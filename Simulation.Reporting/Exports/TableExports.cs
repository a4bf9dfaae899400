using Simulation.Model.Engine.Results;

namespace Simulation.Reporting.Exports;

/// <summary><c>periods.csv</c>: a row for each replicate, period and country with every series of the parties.</summary>
internal sealed class PeriodsExport : IExport
{
    public string FileName => "periods.csv";

    public void Write(RunResult result, Stream stream)
    {
        using var csv = new CsvWriter(stream);
        var header = result.Header;
        csv.Header(["replicate", "period", "year", "country", .. header.PartySeries.Select(series => series.Name)]);
        foreach (var lane in result.Lanes)
        {
            for (var index = 0; index < header.Years.Count * header.Parties.Count; index++)
            {
                var period = index / header.Parties.Count;
                csv.Cell(lane.Replicate).Cell(period + 1).Cell(header.Years[period]).Cell(header.Parties[index % header.Parties.Count].Code);
                foreach (var row in lane.Party)
                    csv.Cell(row[index]);

                csv.EndRow();
            }
        }
    }
}

/// <summary><c>world.csv</c>: a row for each replicate and period with every series of the world.</summary>
internal sealed class WorldExport : IExport
{
    public string FileName => "world.csv";

    public void Write(RunResult result, Stream stream)
    {
        using var csv = new CsvWriter(stream);
        csv.Header(["replicate", "period", "year", .. result.Header.WorldSeries.Select(series => series.Name)]);
        foreach (var lane in result.Lanes)
        {
            for (var period = 0; period < result.Header.Years.Count; period++)
            {
                csv.Cell(lane.Replicate).Cell(period + 1).Cell(result.Header.Years[period]);
                foreach (var row in lane.World)
                    csv.Cell(row[period]);

                csv.EndRow();
            }
        }
    }
}

/// <summary><c>indicators.csv</c>: a row for each replicate with every indicator; what <c>summary.json</c> sums up.</summary>
internal sealed class IndicatorsExport : IExport
{
    public string FileName => "indicators.csv";

    public void Write(RunResult result, Stream stream)
    {
        using var csv = new CsvWriter(stream);
        csv.Header(["replicate", .. result.Header.Indicators.Select(indicator => indicator.Name)]);
        foreach (var lane in result.Lanes)
        {
            csv.Cell(lane.Replicate);
            foreach (var value in lane.Indicators)
                csv.Cell(value);

            csv.EndRow();
        }
    }
}

/// <summary><c>trust.csv</c>: trust of each in each other after every period; period 0 is before the first.</summary>
internal sealed class TrustExport : IExport
{
    public string FileName => "trust.csv";

    public void Write(RunResult result, Stream stream)
    {
        using var csv = new CsvWriter(stream);
        var parties = result.Header.Parties;
        csv.Header(["replicate", "period", "trustor", "trustee", "trust"]);
        foreach (var lane in result.Lanes)
        {
            for (var index = 0; index < lane.Trust.Length; index++)
            {
                var (trustor, trustee) = (index / parties.Count % parties.Count, index % parties.Count);
                if (trustor == trustee)
                    continue;

                csv.Cell(lane.Replicate).Cell(index / (parties.Count * parties.Count)).Cell(parties[trustor].Code).Cell(parties[trustee].Code).Cell(lane.Trust[index]);
                csv.EndRow();
            }
        }
    }
}

/// <summary><c>reference.csv</c>: both reference lines in long form, without what only a negotiation has.</summary>
internal sealed class ReferenceExport : IExport
{
    public string FileName => "reference.csv";

    public void Write(RunResult result, Stream stream)
    {
        using var csv = new CsvWriter(stream);
        csv.Header(["line", "period", "year", "country", "series", "value"]);
        Line(csv, result.Header, "nash", result.Nash);
        Line(csv, result.Header, "cooperative", result.Cooperative);
    }

    private static void Line(CsvWriter csv, RunHeader header, string name, ReferenceLine line)
    {
        var parties = header.Parties;
        for (var period = 0; period < header.Years.Count; period++)
        {
            for (var series = 0; series < line.World.Length; series++)
                Row(csv, name, header, period, "World", header.WorldSeries[series].Name, line.World[series][period]);

            for (var series = 0; series < line.Party.Length; series++)
            {
                for (var party = 0; party < parties.Count; party++)
                    Row(csv, name, header, period, parties[party].Code, header.PartySeries[series].Name, line.Party[series][(period * parties.Count) + party]);
            }
        }
    }

    private static void Row(CsvWriter csv, string line, RunHeader header, int period, string country, string series, double value)
    {
        if (double.IsNaN(value))
            return;

        csv.Cell(line).Cell(period + 1).Cell(header.Years[period]).Cell(country).Cell(series).Cell(value);
        csv.EndRow();
    }
}

/// <summary>
/// <c>iamc.csv</c>: the long IAMC format (IAMconsortium/pyam): model, scenario, region, variable, unit, year, value; the ensemble as the scenarios <c>NAME|P05</c>, <c>NAME|Median</c> and
/// <c>NAME|P95</c>, the reference lines as <c>NAME|No cooperation</c> and <c>NAME|Full cooperation</c>.
/// </summary>
internal sealed class IamcExport(string version) : IExport
{
    private static readonly (string Label, double Probability)[] Quantiles = [("P05", 0.05), ("Median", 0.5), ("P95", 0.95)];

    public string FileName => "iamc.csv";

    public void Write(RunResult result, Stream stream)
    {
        using var csv = new CsvWriter(stream);
        var header = result.Header;
        csv.Header(["model", "scenario", "region", "variable", "unit", "year", "value"]);
        for (var series = 0; series < header.WorldSeries.Count; series++)
        {
            for (var period = 0; period < header.Years.Count; period++)
            {
                var (at, of) = (period, series);
                Rows(csv, header, "World", header.WorldSeries[series], period, Ensemble(result, lane => lane.World[of][at]), result.Nash.World[series][period], result.Cooperative.World[series][period]);
            }
        }

        for (var series = 0; series < header.PartySeries.Count; series++)
        {
            for (var index = 0; index < header.Years.Count * header.Parties.Count; index++)
            {
                var (at, of) = (index, series);
                Rows(csv, header, header.Parties[index % header.Parties.Count].Code, header.PartySeries[series], index / header.Parties.Count, Ensemble(result, lane => lane.Party[of][at]), result.Nash.Party[series][index], result.Cooperative.Party[series][index]);
            }
        }
    }

    private static double[] Ensemble(RunResult result, Func<LaneResult, double> read)
    {
        var values = result.Lanes.Select(read).Where(value => !double.IsNaN(value)).ToArray();
        Array.Sort(values);
        return values;
    }

    private void Rows(CsvWriter csv, RunHeader header, string region, Simulation.Model.Worlds.Series series, int period, double[] sorted, double nash, double cooperative)
    {
        foreach (var (label, probability) in Quantiles)
            Row(csv, header, label, region, series, period, Quantile.Of(sorted, probability));

        Row(csv, header, "No cooperation", region, series, period, nash);
        Row(csv, header, "Full cooperation", region, series, period, cooperative);
    }

    private void Row(CsvWriter csv, RunHeader header, string line, string region, Simulation.Model.Worlds.Series series, int period, double value)
    {
        if (double.IsNaN(value))
            return;

        csv.Cell($"NegotiationSim {version}").Cell($"{header.Name}|{line}").Cell(region).Cell(series.Variable).Cell(series.Unit).Cell(header.Years[period]).Cell(value);
        csv.EndRow();
    }
}
