using Simulation.Model.Engine.Results;
using Simulation.Model.Statistics;
using Simulation.Model.Worlds;

namespace Simulation.Storage.Exports;

/// <summary>
/// <c>iamc.csv</c>: the long IAMC format (IAMconsortium/pyam): model, scenario, region, variable, unit, year, value; the ensemble as the
/// scenarios <c>NAME|P05</c>,
/// <c>NAME|Median</c> and <c>NAME|P95</c>, the reference lines as <c>NAME|No cooperation</c> and <c>NAME|Full cooperation</c>. Rows
/// without a value are left out.
/// </summary>
internal sealed class IamcExport(string version) : IExport
{
    private static readonly (string Label, double Probability)[] Quantiles = [("P05", 0.05), ("Median", 0.5), ("P95", 0.95)];

    public string FileName => "iamc.csv";

    public void Write(RunResult result, Stream stream)
    {
        using var csv = new CsvWriter(stream);
        var header = result.Header;
        csv.Header("model", "scenario", "region", "variable", "unit", "year", "value");
        var rows = new Rows(csv, $"NegotiationSim {version}", result);
        for (var series = 0; series < header.WorldSeries.Count; series++)
        {
            var ensemble = new Ensemble(
                InUnit(header.WorldSeries[series]),
                [.. result.Lanes.Select(lane => lane.World[series])],
                result.Nash.World[series],
                result.Cooperative.World[series]
            );
            for (var period = 0; period < header.Years.Count; period++)
                rows.Write(ReferenceExport.World, header.Years[period], ensemble, period);
        }

        for (var series = 0; series < header.PartySeries.Count; series++)
        {
            var ensemble = new Ensemble(
                InUnit(header.PartySeries[series]),
                [.. result.Lanes.Select(lane => lane.Party[series])],
                result.Nash.Party[series],
                result.Cooperative.Party[series]
            );
            for (var index = 0; index < header.Years.Count * header.Parties.Count; index++)
            {
                var region = header.Parties[index % header.Parties.Count].Code;
                var year = header.Years[index / header.Parties.Count];
                rows.Write(region, year, ensemble, index);
            }
        }
    }

    // A series with its unit as the format has it.
    private static Series InUnit(Series series) => series with { Unit = IamcUnit.Of(series) };

    // A series in every lane and in both references.
    private sealed record Ensemble(Series Series, double[][] Lanes, double[] Nash, double[] Cooperative);

    private sealed class Rows(CsvWriter csv, string model, RunResult result)
    {
        private readonly string[] _quantiles = [.. Quantiles.Select(quantile => $"{result.Header.Name}|{quantile.Label}")];
        private readonly string _nash = $"{result.Header.Name}|No cooperation";
        private readonly string _cooperative = $"{result.Header.Name}|Full cooperation";
        private readonly double[] _values = new double[result.Lanes.Count];

        /// <summary>Writes what stands at one place of a series' arrays: the ensemble's quantiles and both references.</summary>
        public void Write(string region, int year, Ensemble ensemble, int place)
        {
            var count = 0;
            foreach (var lane in ensemble.Lanes)
            {
                if (!double.IsNaN(lane[place]))
                    _values[count++] = lane[place];
            }

            var known = _values.AsSpan(0, count);
            known.Sort();
            for (var quantile = 0; quantile < Quantiles.Length; quantile++)
                Row(_quantiles[quantile], region, ensemble.Series, year, Quantile.Of(known, Quantiles[quantile].Probability));

            Row(_nash, region, ensemble.Series, year, ensemble.Nash[place]);
            Row(_cooperative, region, ensemble.Series, year, ensemble.Cooperative[place]);
        }

        private void Row(string scenario, string region, Series series, int year, double value)
        {
            if (!double.IsNaN(value))
                csv.Cell(model).Cell(scenario).Cell(region).Cell(series.Variable).Cell(series.Unit).Cell(year).Cell(value).EndRow();
        }
    }
}
