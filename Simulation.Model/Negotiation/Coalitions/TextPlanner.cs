using Simulation.Model.Bargaining;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Negotiation.Coalitions;

/// <summary>
/// What a coalition would agree on in a world whose agreements are texts: the text of the largest product of the members' gains (Nash,
/// 1950) among those that no member loses by; utilities cannot be passed from one to another there.
/// </summary>
internal sealed class TextPlanner : ICoalitionPlanner
{
    private readonly int _least;
    private readonly double[][] _logarithms;
    private readonly double[] _sum;
    private readonly bool[] _counted;

    /// <summary>A planner among parties that have stated what the texts are worth to them.</summary>
    /// <param name="parties">What each thinks of the texts.</param>
    /// <param name="least">How many have to be members for anything to be promised.</param>
    public TextPlanner(IReadOnlyList<Preferences> parties, int least)
    {
        _least = least;
        _logarithms = [.. parties.Select(party => party.Utilities.Select(utility => Logarithm(utility - party.Reservation)).ToArray())];
        _sum = new double[parties[0].Utilities.Length];
        _counted = new bool[parties.Count];
    }

    /// <inheritdoc/>
    public CoalitionPlan Plan(bool[] members)
    {
        var profile = new double[members.Length];
        var transfers = new double[members.Length];
        if (members.AsSpan().Count(true) < _least || Best(members) is not { } text)
            return new CoalitionPlan(members, profile, transfers);

        for (var party = 0; party < members.Length; party++)
            profile[party] = members[party] ? 1 : 0;

        return new CoalitionPlan(members, profile, transfers, text);
    }

    // A loss rules a text out, whatever it brings others; no gain counts as a very small one.
    private static double Logarithm(double gain) => gain < -Preferences.Tolerance ? -1e9 : Math.Log(Math.Max(gain, Preferences.Tolerance));

    private int? Best(bool[] members)
    {
        for (var party = 0; party < members.Length; party++)
        {
            if (members[party] == _counted[party])
                continue;

            _counted[party] = members[party];
            var own = _logarithms[party];
            for (var text = 0; text < own.Length; text++)
                _sum[text] += members[party] ? own[text] : -own[text];
        }

        var best = 0;
        for (var text = 1; text < _sum.Length; text++)
            best = _sum[text] > _sum[best] + 1e-9 ? text : best;

        return _sum[best] < -1e8 ? null : best;
    }
}
