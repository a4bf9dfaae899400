using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Negotiation.Equilibrium;

/// <summary>
/// Talks in which everyone plays the equilibrium: the parties disclose what the texts are worth to them, and each round's proposer offers
/// what the others just accept.
/// </summary>
/// <param name="conference">The table.</param>
/// <param name="rounds">How many rounds there are.</param>
/// <param name="recognition">Who proposes in a round, from 1: the chance of each party; sums to 1 over those at the table.</param>
internal sealed class EquilibriumTalks(Conference conference, int rounds, Func<int, double[]> recognition)
{
    private const double Settled = 1e-13;

    /// <summary>Holds the talks.</summary>
    public IEnumerable<Ask> Hold()
    {
        yield return new TextsAppraised(conference.View, conference.Texts);
        var equilibrium = Equilibrium();
        var continuations = Continuations(equilibrium);
        for (var round = 1; round <= rounds; round++)
        {
            equilibrium.Continue(continuations[Math.Min(rounds - round, continuations.Count - 1)]);
            var chance = conference.Chance(round);
            var proposer = Draw(recognition(round), chance.NextDouble());
            var proposals = equilibrium.Proposals(proposer);
            if (proposals.Count == 0)
            {
                conference.Minutes.Note(
                    EventKind.Proposal,
                    round,
                    proposer,
                    null,
                    () => EquilibriumReasons.Waits(conference, equilibrium, proposer)
                );
                continue;
            }

            var text = proposals[(int)(chance.NextDouble() * proposals.Count)];
            conference.Minutes.Note(
                EventKind.Proposal,
                round,
                proposer,
                null,
                () => EquilibriumReasons.Proposal(conference, equilibrium, proposer, text)
            );
            foreach (var party in conference.Seats().Where(party => party != proposer))
                conference.Minutes.Note(
                    EventKind.Response,
                    round,
                    party,
                    equilibrium.Accepts(party, text),
                    () => EquilibriumReasons.Response(conference, equilibrium, party, text)
                );

            conference.Adopt(text, round);
            yield break;
        }

        conference.Fail(rounds, "each proposer let its round go by");
    }

    private StationaryOffers Equilibrium()
    {
        var appraisals = new Appraisal[conference.Answers.Length];
        for (var party = 0; party < appraisals.Length; party++)
            appraisals[party] = (Appraisal)conference.Answers[party];

        return new StationaryOffers(
            [.. appraisals.Select(one => one.Preferences)],
            [.. appraisals.Select(one => one.Patience)],
            accepts => conference.Passes(accepts)
        );
    }

    // What each expects with so many rounds to come, as far as it still changes.
    private List<double[]> Continuations(StationaryOffers equilibrium)
    {
        var known = new List<double[]> { equilibrium.Continuation };
        for (var left = 1; left < rounds; left++)
        {
            var change = equilibrium.StepBack(recognition(rounds - left + 1));
            known.Add(equilibrium.Continuation);
            if (change < Settled)
                break;
        }

        return known;
    }

    private static int Draw(double[] chances, double number)
    {
        var drawn = 0;
        var sum = 0.0;
        for (var party = 0; party < chances.Length && sum <= number; party++)
        {
            sum += chances[party];
            drawn = chances[party] > 0 ? party : drawn;
        }

        return drawn;
    }
}
