using Simulation.Model.Negotiation.Instructions;

namespace Simulation.Model.Classroom;

/// <summary>What people decided for their seats and what still counts of it, and where delegations took over from them.</summary>
internal sealed class ClassDecisions
{
    private readonly List<StandingDecision> _all = [];

    /// <summary>All that counts, in order.</summary>
    public IReadOnlyList<StandingDecision> All => _all;

    /// <summary>What a seat decided in a step; null where nothing yet.</summary>
    public StandingDecision? Of(string seat, int step) =>
        _all.LastOrDefault(decision => decision.Step == step && decision.Decision.Country == seat && !decision.Decision.HandsBack);

    /// <summary>The decisions of the steps from one up to another, which is not among them.</summary>
    public IReadOnlyList<Decision> Between(int first, int end) =>
        [.. _all.Where(decision => decision.Step >= first && decision.Step < end).Select(decision => decision.Decision)];

    /// <summary>Whether a seat's delegation would still go by what people told it.</summary>
    public bool IsInstructed(string seat) => _all.FindLast(decision => decision.Decision.Country == seat) is { Decision.HandsBack: false };

    /// <summary>Takes a decision in place of the same seat's before in the same step.</summary>
    public void Take(int step, int person, Decision decision)
    {
        _all.RemoveAll(before => before.Step == step && before.Decision.Country == decision.Country && !before.Decision.HandsBack);
        _all.Add(new StandingDecision(step, person, decision));
    }

    /// <summary>Takes down that people lead a seat, though they have decided nothing.</summary>
    public void Lead(int step, string seat, int period) =>
        TakeOfNobody(
            step,
            new Decision
            {
                Period = period,
                Country = seat,
                Leads = true,
            }
        );

    /// <summary>Gives a seat back to its delegation from a period on.</summary>
    public void HandBack(int step, string seat, int period) =>
        TakeOfNobody(
            step,
            new Decision
            {
                Period = period,
                Country = seat,
                HandsBack = true,
            }
        );

    /// <summary>Forgets what a seat decided in a step, and that it was to be given back in a period or later.</summary>
    public void Release(int step, string seat, int period) =>
        _all.RemoveAll(decision =>
            decision.Decision.Country == seat
            && (decision.Step == step || (decision.Decision.HandsBack && decision.Decision.Period >= period))
        );

    /// <summary>Forgets all from a step on.</summary>
    public void Undo(int step) => _all.RemoveAll(decision => decision.Step >= step);

    // What follows from who sits where, rather than from what somebody handed in.
    private void TakeOfNobody(int step, Decision decision) => _all.Add(new StandingDecision(step, 0, decision));
}
