using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// What became of a promise: what a government decided of it, and what its administration made of the decision. All are shares of what was
/// promised beyond the status quo.
/// </summary>
/// <param name="Decided">The share that it decided to deliver, 0 to 1.</param>
/// <param name="Capacity">What the administration can carry out of what is decided, 0 to 1.</param>
/// <param name="Chance">What chance makes of that, 0 to 2; 1 without noise.</param>
/// <param name="CarriedOut">The share that was really done, within what the party can do; NaN where the promise asked for nothing beyond
/// the status quo.</param>
internal readonly record struct Implementation(double Decided, double Capacity, double Chance, double CarriedOut)
{
    /// <summary>
    /// The share of its promise that a party's actions amount to, the mean over the issues on which it promised anything.
    /// </summary>
    public static double ShareOf(ImplementationOpened ask, int party, ReadOnlySpan<double> actions)
    {
        var promised = 0;
        var done = 0.0;
        for (var issue = 0; issue < actions.Length; issue++)
        {
            var index = (party * actions.Length) + issue;
            var before = ask.View.StatusQuo[index];
            var asked = ask.Commitments[index] - before;
            if (Math.Abs(asked) <= 1e-12 * (1 + Math.Abs(before)))
                continue;

            promised++;
            done += (actions[issue] - before) / asked;
        }

        return promised == 0 ? double.NaN : done / promised;
    }
}
