using System.Globalization;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Games.Research;
using Simulation.Model.Worlds.Research;

namespace Simulation.Model.Worth;

/// <summary>
/// The research of a period: what the world itself is about, or that of one champion for each party, of whom the members decide on research
/// together (<see cref="ResearchCooperation.Coalition"/>).
/// </summary>
internal sealed class ResearchByAll
{
    private const double Neutral = 0.5;
    private const double UsualCost = 10;
    private readonly int _series;
    private readonly double[]? _byMembers;

    public ResearchByAll(RunSetup setup, RunHeader header)
    {
        if (setup.Scenario.World is ResearchDefinition)
        {
            _series = Course.Place(header, CommonSeries.DeliveredTotal);
            Label = "Research by all";
            Notes = [];
            return;
        }

        var innovation = setup.Scenario.Innovation;
        var n = setup.Count;
        var spillover = innovation?.Spillover ?? Neutral;
        _series = Course.Place(header, CommonSeries.Members);
        _byMembers = [.. Enumerable.Range(0, n + 1).Select(k => Total(k, n, spillover, innovation?.ResearchCost ?? UsualCost))];
        Label = string.Create(CultureInfo.InvariantCulture, $"Research by all, spillover {spillover}");
        Notes = innovation is null
            ?
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Innovation: the scenario states no spillover (innovation: {{ spillover: ... }}), so {Neutral} is assumed, at which "
                        + $"research together is as much as research apart."
                ),
            ]
            : [];
    }

    /// <summary>What the row is called.</summary>
    public string Label { get; }

    /// <summary>What was assumed, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The research by all in each period of a lane or reference line.</summary>
    public IEnumerable<double> Of(double[][] world) =>
        _byMembers is null ? world[_series] : world[_series].Select(members => _byMembers[(int)members]);

    // Demand and unit cost scale all research alike, and only the product of the two slopes matters.
    private static double Total(int k, int n, double spillover, double cost)
    {
        var (member, outsider) = new ResearchCooperation(n, 1, 0, 1, cost, spillover).Coalition(k);

        // So that it is exactly the same for every k where members research as outsiders do.
        return (n * outsider) + (Math.Max(1, k) * (member - outsider));
    }
}
