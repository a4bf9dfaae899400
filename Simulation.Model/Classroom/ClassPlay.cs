using Simulation.Model.Engine;
using Simulation.Model.Engine.Parties;
using Simulation.Model.Engine.Results;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Classroom;

/// <summary>A moment at which a class stops for people.</summary>
/// <param name="Phase">What it is about.</param>
/// <param name="Ask">The question that the parties are asked.</param>
/// <param name="Answers">What the delegations would answer, or what their people have told them before.</param>
/// <param name="Course">The run as it would go on from here. What lies after the moment is no secret of the future, only what delegations
/// would do.</param>
public sealed record DecisionPoint(ClassPhase Phase, Ask Ask, IReadOnlyList<Answer> Answers, LaneResult Course)
{
    /// <summary>The period, from 1.</summary>
    public int Period => Ask.View.Period;

    /// <summary>The round of its conference, from 1; 0 outside it.</summary>
    public int Round =>
        Ask switch
        {
            PledgesInvited invited => invited.Round,
            OffersInvited invited => invited.Round + 1,
            TextTabled text => text.Round,
            _ => 0,
        };

    /// <summary>Whether nothing has been asked in this conference before.</summary>
    public bool OpensConference =>
        Ask is PledgesInvited { Round: 1 } or OffersInvited { Round: 0 } or SignaturesInvited or MembershipOffered;

    /// <summary>How many periods are over, their reports read.</summary>
    public int PeriodsOver => Phase == ClassPhase.Review ? Period : Period - 1;
}

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
        var joinedIn = 0;
        while (lane.Next() is { } ask)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var party = 0; party < delegations.Length; party++)
                lane.Answers[party] =
                    ask.Addressee is null || ask.Addressee == party ? delegations[party].Answer(ask) : lane.Answers[party];

            if (!conferences.Contains(ask.View.Period) || PhaseOf(ask, joinedIn) is not { } phase)
                continue;

            joinedIn = ask is SignaturesInvited or MembershipOffered ? ask.View.Period : joinedIn;
            if (passed++ == stops)
                moment = (phase, ask, (Answer[])lane.Answers.Clone());
        }

        var course = lane.Result(ReferenceLines.Of(setup, cancellationToken));
        return (moment is var (at, question, answers) ? new DecisionPoint(at, question, answers, course) : null, course);
    }

    // Where an agreement is joined one after another, people are asked once in a conference.
    private static ClassPhase? PhaseOf(Ask ask, int joinedIn) =>
        ask switch
        {
            PledgesInvited or OffersInvited => ClassPhase.Negotiate,
            TextTabled or RatificationOpened => ClassPhase.Vote,
            SignaturesInvited or MembershipOffered when joinedIn != ask.View.Period => ClassPhase.Vote,
            ImplementationOpened implementation when implementation.Bound.AsSpan().Contains(true) => ClassPhase.Implement,
            ReportsPublished => ClassPhase.Review,
            _ => null,
        };
}
