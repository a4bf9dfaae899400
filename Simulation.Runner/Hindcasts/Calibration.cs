using System.Globalization;
using Simulation.Model.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Model.Hindcasts;
using Simulation.Storage.Hindcasts;

namespace Simulation.Runner.Hindcasts;

/// <summary>Fits a hindcast's parameters to its early years; runs end with these years, so that nothing later can be looked at.</summary>
/// <param name="Settings">The values fitted, as assignments.</param>
/// <param name="Error">The mean square error that is left, as a share of the record's variance.</param>
/// <param name="Points">How many points were tried.</param>
internal sealed record Calibration(IReadOnlyList<string> Settings, double Error, int Points)
{
    /// <summary>Fits the parameters; null where a point cannot be run, which has been added to the problems.</summary>
    public static Calibration? Of(HindcastCase hindcast, ulong seed, ProblemList problems, CancellationToken cancellation)
    {
        var definition = hindcast.Hindcast;
        var grid = ParameterGrid.Of(definition);
        var best = new Calibration([], double.PositiveInfinity, 0);
        var tried = 0;
        for (var pass = 0; pass < definition.Passes; pass++)
        {
            var points = grid.Points(definition.Levels);
            var losses = new double[points.Count];
            var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
            Parallel.For(
                0,
                points.Count,
                options,
                point => losses[point] = Loss(hindcast, Assignments(grid.Names, points[point]), seed, problems, cancellation)
            );
            if (!problems.IsEmpty)
                return null;

            var at = Enumerable.Range(0, points.Count).MinBy(point => losses[point]);
            tried += points.Count;
            if (losses[at] < best.Error)
                best = new Calibration(Assignments(grid.Names, points[at]), losses[at], tried);

            grid = grid.Around(points[at], definition.Levels);
        }

        return best with
        {
            Points = tried,
        };
    }

    private static string[] Assignments(IReadOnlyList<string> names, double[] values) =>
        [.. names.Select((name, parameter) => string.Create(CultureInfo.InvariantCulture, $"{name}={values[parameter]:R}"))];

    private static double Loss(HindcastCase hindcast, string[] settings, ulong seed, ProblemList problems, CancellationToken cancellation)
    {
        var years = hindcast.Series[0].Years;
        var periods = years.Count(year => year <= hindcast.Hindcast.CalibrateTo);
        var loaded = hindcast.Source.Load([.. settings, $"horizon.periods={periods}"]);
        if (loaded.Setup is null)
        {
            lock (problems)
            {
                foreach (var problem in loaded.Problems)
                    problems.Add(problem);
            }

            return double.NaN;
        }

        var plan = new RunPlan(loaded.Setup!, seed, hindcast.Hindcast.CalibrationReplicates, 0);
        return HindcastFit.Loss(hindcast.Series, new InProcessDriver(1).Run(plan, null, cancellation).Lanes, hindcast.Hindcast.CalibrateTo);
    }
}
