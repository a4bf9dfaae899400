namespace Simulation.Benchmarks.Processes;

/// <summary>
/// The whole program: the same sweep of climate-paris embedded, on a cluster of one host and on one of two, all on this machine, taken in
/// turn.
/// </summary>
internal static class ClusterProcess
{
    private const int Turns = 3;

    public static async Task MeasureAsync(int points)
    {
        using var experiment = SweepFile.Of(points);
        await using var one = await Cluster.StartAsync(1);
        await using var two = await Cluster.StartAsync(2);
        (string Name, string[] More, List<double> Seconds)[] ways =
        [
            ("embedded", [], []),
            ("a cluster of one host", ["--cluster", one.Address], []),
            ("a cluster of two hosts", ["--cluster", two.Address], []),
        ];
        for (var turn = 0; turn <= Turns; turn++)
        {
            foreach (var way in ways)
            {
                var measured = await MeasuredProcess.RunAsync(["sweep", experiment.Path, .. way.More]);

                // The first turn warms the hosts up.
                if (turn > 0)
                    way.Seconds.Add(measured.Seconds);
            }
        }

        var embedded = ways[0].Seconds.Order().ElementAt(Turns / 2);
        foreach (var (name, _, seconds) in ways)
            Console.WriteLine(
                $"whole process, sweep of climate-paris over {points:N0} points, {name}: {seconds.Order().ElementAt(Turns / 2):0.0} s "
                    + $"({string.Join(", ", seconds.Select(one => $"{one:0.0}"))}), {seconds.Order().ElementAt(Turns / 2) / embedded:0.00} "
                    + $"of embedded"
            );
    }
}
