using Simulation.Model.Behaviour;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Engine.Parties;

/// <summary>Lays out in the scratch profile what all others are expected to do.</summary>
/// <param name="promised">How far the party's promise goes.</param>
/// <param name="breach">The share of its promise that the others have seen it break before, 0 to 1.</param>
internal delegate void Layout(double promised, double breach);

/// <summary>
/// How much a party can promise in good faith: the most that it would keep, because breaking the last of it would cost more than it saves
/// (<see cref="Deterrence"/>). Under the grim rule promises are not held to it: there the share that is kept is a limit of its own.
/// </summary>
internal sealed class GoodFaith(RunSetup setup, PartySetup self, Deterrence deterrence, Valuation valuation, ScratchBuffers bench)
{
    private const int Steps = 14;
    private const double Nudge = 1e-3;

    /// <summary>The largest promise that it would keep, 0 to <paramref name="most"/>.</summary>
    /// <param name="view">What is public.</param>
    /// <param name="most">The largest promise that there is.</param>
    /// <param name="layout">Lays out what all others are expected to do.</param>
    public double LargestKept(PeriodView view, double most, Layout layout)
    {
        if (setup.Institution.Retaliation == Retaliation.Grim || Keeps(view, most, layout))
            return most;

        var kept = 0.0;
        var broken = most;
        for (var step = 0; step < Steps; step++)
        {
            var middle = 0.5 * (kept + broken);
            if (Keeps(view, middle, layout))
                kept = middle;
            else
                broken = middle;
        }

        return kept;
    }

    private bool Keeps(PeriodView view, double promise, Layout layout)
    {
        var part = Math.Min(Nudge, promise);
        if (part == 0)
            return true;

        layout(promise, 0);
        var whole = Gain(view, promise);
        var saves = Gain(view, promise - part) - whole;
        layout(promise, 1);
        var answers = whole - Gain(view, promise);
        return saves <= (deterrence.Of(view, answers) * part / promise) + (1e-12 * view.Game.Scale(self.Index));
    }

    private double Gain(PeriodView view, double done)
    {
        view.Path.Put(bench.Profile, self.Index, done);
        return valuation.Gain(view.Game, view.StatusQuo, bench.Profile);
    }
}
