using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>The chair of a single negotiating text: drafts, listens, redrafts.</summary>
/// <param name="rule">How many must agree.</param>
/// <param name="electorate">Who votes.</param>
/// <param name="atTable">Who is at the table.</param>
/// <param name="credence">How far promises count; null where they are taken at face value.</param>
/// <param name="fundShare">How much of the gainers' surplus the fund may pay to those who refuse, 0 to 1.</param>
internal sealed class Chair(IDecisionRule rule, Electorate electorate, bool[] atTable, double[]? credence, double fundShare)
{
    // A little more than what was asked for, so that rounding does not undo a deal.
    private const double Margin = 1.0001;

    /// <summary>The opening text: full ambition, everyone in, no money.</summary>
    public Draft Open(PeriodView view, bool[] participants) => Redraft(view, participants, 1);

    /// <summary>For each party, whether the text would pass among the other participants alone.</summary>
    public bool[] OthersSuffice(bool[] participants)
    {
        var without = (bool[])participants.Clone();
        var suffice = new bool[participants.Length];
        for (var party = 0; party < participants.Length; party++)
        {
            without[party] = false;
            suffice[party] = rule.Passes(without, atTable, electorate);
            without[party] = participants[party];
        }

        return suffice;
    }

    /// <summary>Who accepts the text on the table.</summary>
    public bool[] Accepting(ReadOnlySpan<Answer> answers)
    {
        var accepts = new bool[answers.Length];
        for (var party = 0; party < answers.Length; party++)
            accepts[party] = atTable[party] && ((Position)answers[party]).Accepts;

        return accepts;
    }

    /// <summary>
    /// The next text: bought with transfers if the fund can pay for every refusal, without those who refuse if the rule allows, else with
    /// an ambition that can pass.
    /// </summary>
    public Draft Revise(PeriodView view, Draft draft, bool[] accepts, ReadOnlySpan<Answer> answers)
    {
        if (Compensation(draft, accepts, answers) is { } transfers)
            return draft with { Transfers = transfers };

        var ambition = BestAmbition(draft.Ambition, answers);
        if (fundShare > 0)
            ambition = 0.5 * (ambition + draft.Ambition);
        else if (rule.Passes(accepts, atTable, electorate))
            return Redraft(view, accepts, draft.Ambition);

        return draft with
        {
            Ambition = ambition,
            Transfers = new double[atTable.Length],
        };
    }

    private Draft Redraft(PeriodView view, bool[] participants, double ambition) =>
        new(
            ambition,
            JointSurplus.Text(view.Game, view.StatusQuo, credence, participants, 1),
            participants,
            new double[participants.Length]
        );

    private double[]? Compensation(Draft draft, bool[] accepts, ReadOnlySpan<Answer> answers)
    {
        var asked = 0.0;
        var surplus = 0.0;
        for (var party = 0; fundShare > 0 && party < answers.Length; party++)
        {
            var own = ((Position)answers[party]).Surplus;
            if (accepts[party])
                surplus += own;
            else if (atTable[party])
                asked -= own;
        }

        if (asked <= 0 || asked * Margin > fundShare * surplus)
            return null;

        var transfers = (double[])draft.Transfers.Clone();
        for (var party = 0; party < answers.Length; party++)
        {
            var own = ((Position)answers[party]).Surplus;
            if (accepts[party])
                transfers[party] -= asked * Margin * own / surplus;
            else if (atTable[party])
                transfers[party] -= own * Margin;
        }

        return transfers;
    }

    // Among the ambitions at which some delegation's mind changes, none beyond the joint optimum: the highest that passes; if none does,
    // the one that most could live with.
    private double BestAmbition(double current, ReadOnlySpan<Answer> answers)
    {
        var accepts = new bool[answers.Length];
        var best = current;
        var bestPasses = false;
        var bestCount = -1;
        var bestDistance = double.PositiveInfinity;
        for (var candidate = 0; candidate < 3 * answers.Length; candidate++)
        {
            if (!atTable[candidate / 3])
                continue;

            var proposer = (Position)answers[candidate / 3];
            var ambition = Math.Min(
                1,
                (candidate % 3) switch
                {
                    0 => proposer.High,
                    1 => proposer.Ideal,
                    _ => proposer.Low,
                }
            );
            var count = 0;
            for (var party = 0; party < answers.Length; party++)
            {
                var position = (Position)answers[party];
                accepts[party] = atTable[party] && position.Low <= ambition && ambition <= position.High;
                count += accepts[party] ? 1 : 0;
            }

            var passes = rule.Passes(accepts, atTable, electorate);
            var distance = Math.Abs(ambition - 1);
            var better =
                passes != bestPasses ? passes
                : passes || count == bestCount ? distance < bestDistance
                : count > bestCount;
            if (better)
            {
                best = ambition;
                bestPasses = passes;
                bestCount = count;
                bestDistance = distance;
            }
        }

        return best;
    }
}
