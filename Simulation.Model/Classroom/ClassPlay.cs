using Simulation.Model.Engine;
using Simulation.Model.Engine.Parties;
using Simulation.Model.Engine.Results;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Classroom;

/// <summary>
/// Plays a scenario up to the moments at which people are asked. A pure function of the scenario with its decisions, the seed and how often
/// it stops; going back is playing again.
/// </summary>
public static class ClassPlay
{
    /// <summary>The moment after so many stops.</summary>
    /// <param name="setup">The scenario with what people have decided before that moment.</param>
    /// <param name="seed">The root seed.</param>
    /// <param name="conferences">The periods whose conferences people hold.</param>
    /// <param name="stops">How many moments are over, from 0.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The moment, or null where the class has been played to its end; and the run to its end.</returns>
    public static (DecisionPoint? Moment, LaneResult Course) At(
        RunSetup setup,
        ulong seed,
        IReadOnlyCollection<int> conferences,
        int stops,
        CancellationToken cancellationToken = default
    )
    {
        var lane = new Lane(setup, seed, 0, true);
        var bench = new ScratchBuffers(setup.ActionCount);
        Delegation[] delegations = [.. setup.Parties.Select(party => new Delegation(setup, party.Index, seed, 0, bench))];
        (ClassPhase Phase, Ask Ask, Answer[] Answers)? moment = null;
        var passed = 0;
        var asked = new HashSet<(int Period, QuestionKind Kind)>();
        while (lane.Next() is { } ask)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var party = 0; party < delegations.Length; party++)
                lane.Answers[party] =
                    ask.Addressee is null || ask.Addressee == party ? delegations[party].Answer(ask) : lane.Answers[party];

            if (!conferences.Contains(ask.View.Period) || PhaseOf(ask, setup.Count, asked) is not { } phase)
                continue;

            if (passed++ == stops)
                moment = (phase, ask, (Answer[])lane.Answers.Clone());
        }

        var course = lane.Result(ReferenceLines.Of(setup, cancellationToken));
        return (moment is var (at, question, answers) ? new DecisionPoint(at, question, answers, course) : null, course);
    }

    // Where nothing is decided round by round, as where an agreement is joined one after another, people are asked once in a period.
    private static ClassPhase? PhaseOf(Ask ask, int parties, HashSet<(int Period, QuestionKind Kind)> asked)
    {
        if (ask is ReportsPublished)
            return ClassPhase.Review;
        if (ask.Kind is not { } kind || !Enumerable.Range(0, parties).Any(ask.Concerns))
            return null;

        return asked.Add((ask.View.Period, kind)) || kind.GoesByRounds() ? kind.Phase() : null;
    }
}
