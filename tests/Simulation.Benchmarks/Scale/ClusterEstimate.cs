namespace Simulation.Benchmarks.Scale;

/// <summary>What a batch costs, as it was measured.</summary>
/// <param name="Prepare">Seconds of the client's processor before it is sent.</param>
/// <param name="Play">Seconds of the silo's processor.</param>
/// <param name="Receive">Seconds of the client's processor with its result.</param>
/// <param name="Bytes">What it weighs on the network, there and back.</param>
internal sealed record BatchCost(double Prepare, double Play, double Receive, double Bytes);

/// <summary>How fast a client gets batches played by a cluster, estimated by playing the traffic through, event by event.</summary>
/// <param name="PerSecond">Batches a second.</param>
/// <param name="Client">The share of its time that the client's processor works.</param>
/// <param name="Silos">That of the silos' processors.</param>
/// <param name="Line">That of the client's line to the network.</param>
internal sealed record ClusterEstimate(double PerSecond, double Client, double Silos, double Line)
{
    // As the driver has it: two batches under way for each core of a silo.
    private const int BatchesPerCore = 2;
    private const double Latency = 0.0002;
    private const double BytesPerSecond = 1.25e9;

    /// <summary>Estimates silos on machines of their own, and a client on one of its own.</summary>
    public static ClusterEstimate Of(BatchCost cost, int silos, int coresOfSilo, int coresOfClient, int batches)
    {
        var clock = new Clock();
        return Play(
            clock,
            cost,
            new Station(clock, coresOfClient),
            [.. Enumerable.Range(0, silos).Select(_ => new Station(clock, coresOfSilo))],
            silos * coresOfSilo,
            batches
        );
    }

    /// <summary>
    /// Estimates silos of one core each on a machine of two: the client sits on the second core, and so does a second silo.
    /// </summary>
    public static ClusterEstimate OnTwoCores(BatchCost cost, int silos, int batches)
    {
        var clock = new Clock();
        var first = new Station(clock, 1);
        var second = new Station(clock, 1);
        return Play(clock, cost, second, silos == 1 ? [first] : [first, second], silos, batches);
    }

    private static ClusterEstimate Play(Clock clock, BatchCost cost, Station client, Station[] silos, int cores, int batches)
    {
        // Orleans places by what silos told of their load last, which for batches of some milliseconds is as good as at random. What
        // batches cost is spread exponentially: no two are alike, so that none keep step.
        var line = new Station(clock, 1);
        var chance = new Random(1);
        var left = batches;
        for (var place = 0; place < BatchesPerCore * cores; place++)
            Next();

        clock.Run();
        return new ClusterEstimate(batches / clock.Now, client.Utilisation, silos.Average(silo => silo.Utilisation), line.Utilisation);

        void Next()
        {
            if (left-- <= 0)
                return;

            client.Serve(
                Drawn(cost.Prepare),
                () =>
                    clock.After(
                        Latency,
                        () =>
                        {
                            silos[chance.Next(silos.Length)]
                                .Serve(
                                    Drawn(cost.Play),
                                    () =>
                                        line.Serve(
                                            cost.Bytes / BytesPerSecond,
                                            () => clock.After(Latency, () => client.Serve(Drawn(cost.Receive), Next))
                                        )
                                );
                        }
                    )
            );
        }

        double Drawn(double mean) => -mean * Math.Log(1 - chance.NextDouble());
    }
}
