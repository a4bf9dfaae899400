using Simulation.Benchmarks.Processes;

namespace Simulation.Benchmarks.Scale;

/// <summary>
/// How a cluster scales: what a lane of climate-paris costs client and silo, how well the estimate foretells a cluster of one and of two
/// silos on this machine, and what it says of larger ones.
/// </summary>
internal static class ScaleProcess
{
    private const int Lanes = 32;

    // On its way there a point weighs its scenario's text, on its way back a lane weighs what is measured of it.
    private const double PointBytes = 10_000;
    private const double LaneBytes = 50;

    // Parties x rounds x periods of climate-paris.
    private const double CountryRounds = 12 * 4 * 16;
    private const double Wanted = 1e9;
    private const int Turns = 3;

    // Silos of two cores, and a client of so many.
    private static readonly (int Silos, int Client)[] Sizes =
    [
        (1, 2),
        (2, 2),
        (5, 2),
        (10, 2),
        (20, 2),
        (50, 2),
        (100, 2),
        (100, 16),
        (100, 64),
    ];

    public static async Task MeasureAsync(int lanes)
    {
        await using var one = await Cluster.StartAsync(1, oneCoreEach: true);
        await using var two = await Cluster.StartAsync(2, oneCoreEach: true);
        foreach (var replicates in new[] { 1, Lanes })
        {
            Console.WriteLine($"{replicates} replicate{(replicates > 1 ? "s" : "")} at each point");
            var (alone, both) = await OfAsync(one, two, lanes, replicates);

            // What the client does is taken to be half before and half after.
            var cost = new BatchCost(
                alone.Client * Lanes / 2,
                alone.Silos * Lanes,
                alone.Client * Lanes / 2,
                (PointBytes * Lanes / replicates) + (LaneBytes * Lanes)
            );
            Tell("one silo", alone);
            Tell("two silos", both);
            Compare("one silo on the first core, the client on the second", alone, ClusterEstimate.OnTwoCores(cost, 1, 2000));
            Compare("a second silo beside the client", both, ClusterEstimate.OnTwoCores(cost, 2, 2000));
            foreach (var (silos, client) in Sizes)
            {
                var estimate = ClusterEstimate.Of(cost, silos, 2, client, 50_000);
                Console.WriteLine(
                    $"  {silos} silos of 2 cores, a client of {client}: {estimate.PerSecond * Lanes:N0} lanes a second, {Wanted:0e0} "
                        + $"country-rounds in {Wanted / CountryRounds / Lanes / estimate.PerSecond:N0} s; at work: client "
                        + $"{estimate.Client:P0}, silos {estimate.Silos:P0}, line {estimate.Line:P0}"
                );
            }
        }

        static void Tell(string with, LaneCost cost) =>
            Console.WriteLine(
                $"  with {with} a lane costs the client {cost.Client * 1e3:0.000} ms and the silos {cost.Silos * 1e3:0.000} ms of "
                    + $"processor time: {cost.Silos / CountryRounds * 1e6:0.00} microseconds a country-round"
            );

        static void Compare(string what, LaneCost measured, ClusterEstimate estimate)
        {
            var foretold = 1 / (estimate.PerSecond * Lanes);
            Console.WriteLine(
                $"  {what}: {measured.Seconds * 1e3:0.00} ms a lane measured, {foretold * 1e3:0.00} foretold "
                    + $"({(foretold / measured.Seconds) - 1:+0 %;-0 %})"
            );
        }
    }

    // What a lane takes more, from the difference between a large sweep and a small one: what starting costs falls out. The clusters take
    // turns, and the quickest turn of each counts: the machine is not always as fast.
    private static async Task<(LaneCost One, LaneCost Two)> OfAsync(Cluster one, Cluster two, int lanes, int replicates)
    {
        var found = new Dictionary<(Cluster, int), LaneCost>();
        for (var turn = 0; turn <= Turns; turn++)
        {
            foreach (var (cluster, size) in new[] { (one, lanes / 4), (two, lanes / 4), (one, lanes), (two, lanes) })
            {
                var cost = await SweepAsync(cluster, size, replicates);

                // The first turn warms the hosts up.
                if (turn > 0)
                    found[(cluster, size)] = found.TryGetValue((cluster, size), out var before) ? LaneCost.Least(before, cost) : cost;
            }
        }

        return (Of(one), Of(two));

        LaneCost Of(Cluster cluster) => LaneCost.Between(found[(cluster, lanes / 4)], found[(cluster, lanes)], lanes - (lanes / 4));
    }

    private static async Task<LaneCost> SweepAsync(Cluster cluster, int lanes, int replicates)
    {
        using var experiment = SweepFile.Of(lanes / replicates, replicates);
        var before = cluster.ProcessorSeconds;
        var measured = await MeasuredProcess.RunAsync(["taskset", "-c", "1"], "sweep", experiment.Path, "--cluster", cluster.Address);
        return new LaneCost(measured.Seconds, measured.ProcessorSeconds, cluster.ProcessorSeconds - before);
    }
}
