using Simulation.Model.Engine;
using Simulation.Runner.Tests.Support;
using Simulation.Storage.Exports;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Tests.Results;

/// <summary>Every scenario that is shipped runs, and runs to the same bytes again.</summary>
public sealed class EveryScenarioTests
{
    private const int FewReplicates = 2;

    private static readonly string[] NotScenarios =
    [
        "scenarios/experiments/stylised-facts/sf",
        "scenarios/experiments/sensitivity/",
        "scenarios/hindcasts/",
    ];

    public static TheoryData<string> Scenarios =>
        [
            .. Checkout
                .Files("*.yaml")
                .Where(path =>
                    path.StartsWith("scenarios/", StringComparison.Ordinal)
                    && !NotScenarios.Any(other => path.StartsWith(other, StringComparison.Ordinal))
                )
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Run_Twice_GivesTheSameBytes(string scenario)
    {
        var once = Bytes(scenario, 1);
        var again = Bytes(scenario, 2);

        Assert.All(once.Zip(again), pair => Assert.True(pair.First.AsSpan().SequenceEqual(pair.Second)));
        Assert.NotEmpty(once[0]);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Series_OfAScenario_HaveNamesOfTheirOwn(string scenario)
    {
        var loaded = ScenarioFolder.Load(Checkout.PathOf(scenario), [], new RunCompiler());
        var header = loaded.Setup!.Header(7, 1);

        Assert.Equal(header.WorldSeries.Count, header.WorldSeries.Select(series => series.Name).Distinct().Count());
        Assert.Equal(header.PartySeries.Count, header.PartySeries.Select(series => series.Name).Distinct().Count());
    }

    private static List<byte[]> Bytes(string scenario, int threads)
    {
        var loaded = ScenarioFolder.Load(Checkout.PathOf(scenario), [], new RunCompiler());
        Assert.True(loaded.Setup is not null, string.Join('\n', loaded.Problems));
        var result = new InProcessDriver(threads).Run(
            new RunPlan(loaded.Setup, 7, FewReplicates, 1),
            null,
            TestContext.Current.CancellationToken
        );
        return
        [
            .. DataExports
                .All("test")
                .Select(export =>
                {
                    using var stream = new MemoryStream();
                    export.Write(result, stream);
                    return stream.ToArray();
                }),
        ];
    }
}
