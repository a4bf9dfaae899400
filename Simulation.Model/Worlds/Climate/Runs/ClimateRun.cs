namespace Simulation.Model.Worlds.Climate.Runs;

/// <summary>A whole run of a climate-economy.</summary>
public static class ClimateRun
{
    /// <summary>Plays all periods.</summary>
    public static IReadOnlyList<ClimatePeriod> Play(ClimateModel model, ControlPaths paths)
    {
        var state = model.CreateState();
        var n = model.Regions;
        var periods = new ClimatePeriod[model.Periods];
        for (var period = 0; period < periods.Length; period++)
        {
            periods[period] = new ClimatePeriod(n);
            var control = paths.Control.AsSpan(period * n, n);
            var savings = paths.Savings.AsSpan(period * n, n);
            model.Step(state, control, savings, paths.Pulse[period], periods[period]);
        }

        return periods;
    }
}
