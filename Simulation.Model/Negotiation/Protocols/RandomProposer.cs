using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Diagnostics;
using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Negotiation.Equilibrium;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Randomness;
using Simulation.Model.Worlds;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>
/// In each round one party, drawn by its recognition weight, proposes a text and all vote on it (closed rule); under the open rule another
/// one is drawn that moves the question or puts an amendment against the text, and the winner stays on the table for the next round (Baron
/// and Ferejohn, 1989; Banks and Duggan, 2000).
/// </summary>
[Rule(
    "random-proposer",
    "a party drawn by weight proposes, all vote; under the open rule another may amend first",
    "Baron and Ferejohn (1989); Banks and Duggan (2000)"
)]
public sealed record RandomProposer : IProtocol
{
    private const string Equal = "equal";
    private const string VotingWeight = "voting-weight";

    /// <summary>How many rounds a conference has at most.</summary>
    [Range(1, 100_000)]
    public int Rounds { get; init; } = 50;

    /// <summary>Whether proposals can be amended before the vote.</summary>
    public bool OpenRule { get; init; }

    /// <summary>
    /// What the chance to propose goes by: <c>equal</c>, <c>voting-weight</c>, or a size that the world knows of its parties
    /// (<c>population</c>, <c>gdp</c> ...).
    /// </summary>
    public string Recognition { get; init; } = Equal;

    /// <summary>How the parties conduct themselves; the equilibrium is that of the closed rule.</summary>
    public Conduct Conduct { get; init; }

    /// <inheritdoc/>
    public bool TakesVotes => true;

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Unmet(IWorld world, Electorate electorate, TableRules rules)
    {
        foreach (var unmet in OneText.Unmet(this, rules))
            yield return unmet;

        if (Weights(electorate) is not { } weights)
            yield return (
                "protocol.recognition",
                $"this world has no size '{Recognition}'.{DidYouMean.For(Recognition, [Equal, VotingWeight, .. electorate.Sizes.Keys])}"
            );
        else if (weights.Sum() <= 0)
            yield return ("protocol.recognition", $"by '{Recognition}' no party has a chance to propose: all weights are 0.");

        if (OpenRule && Conduct == Conduct.Equilibrium)
            yield return (
                "protocol.conduct",
                "the equilibrium is known for the closed rule only: set openRule: false, or conduct: strategies."
            );
    }

    /// <inheritdoc/>
    public double MostQuestions => 2.0 * Rounds;

    /// <inheritdoc/>
    public IEnumerable<Ask> Negotiate(Conference conference) =>
        !conference.CanBeHeld ? []
        : Conduct == Conduct.Equilibrium ? new EquilibriumTalks(conference, Rounds, _ => Chances(conference, -1)).Hold()
        : OpenRule ? Amend(conference)
        : Vote(conference);

    private IEnumerable<Ask> Vote(Conference conference)
    {
        var offers = new List<Offer>();
        for (var round = 1; round <= Rounds; round++)
        {
            var proposer = Draw(Chances(conference, -1), conference.Chance(round));
            yield return Turn(conference, round, proposer, -1, offers);
            var text = Take(conference, round, proposer, offers);
            if (text < 0)
                continue;

            yield return new BallotOpened(conference.View, conference.Texts, round, Rounds, Time(round), [text]);
            conference.Minutes.Ballots(round);
            if (!conference.Passes(conference.Votes(1)[0]))
                continue;

            conference.Adopt(text, round);
            yield break;
        }

        conference.Fail(Rounds);
    }

    private IEnumerable<Ask> Amend(Conference conference)
    {
        var offers = new List<Offer>();
        var standing = -1;
        var author = -1;
        for (var round = 1; round <= Rounds; round++)
        {
            var party = Draw(Chances(conference, author), conference.Chance(round));
            yield return Turn(conference, round, party, standing, offers);
            var moves = ((Turn)conference.Answers[party]).Accepts;
            var text = Take(conference, round, party, offers);
            if (moves)
            {
                yield return new BallotOpened(conference.View, conference.Texts, round, Rounds, Time(round), [standing]);
                conference.Minutes.Ballots(round);
                if (conference.Passes(conference.Votes(1)[0]))
                {
                    conference.Adopt(standing, round);
                    yield break;
                }

                standing = -1;
                author = -1;
            }
            else if (text < 0)
            {
                continue;
            }
            else if (standing < 0)
            {
                standing = text;
                author = party;
            }
            else
            {
                yield return new TextsCompared(conference.View, conference.Texts, round, standing, text, 0);
                conference.Minutes.Ballots(round);
                if (conference.Passes(conference.Votes(1)[0]))
                {
                    standing = text;
                    author = party;
                }
            }
        }

        conference.Fail(Rounds);
    }

    private TurnGiven Turn(Conference conference, int round, int party, int standing, List<Offer> offers) =>
        new(conference.View, conference.Texts, round, Rounds, Time(round), party, standing, offers);

    private static int Take(Conference conference, int round, int party, List<Offer> offers)
    {
        conference.Minutes.Turn(round, party);
        var text = ((Turn)conference.Answers[party]).Text;
        if (text >= 0)
            offers.Add(new Offer(party, text));

        return text;
    }

    private double Time(int round) => round / (Rounds + 1.0);

    private IReadOnlyList<double>? Weights(Electorate electorate) =>
        Recognition switch
        {
            Equal => [.. electorate.Codes.Select(_ => 1.0)],
            VotingWeight => electorate.Weights,
            _ => electorate.Sizes.GetValueOrDefault(Recognition),
        };

    // The chance of each at the table but one; equal where those left have no weight at all.
    private double[] Chances(Conference conference, int except)
    {
        var weights = Weights(conference.Electorate)!;
        var chances = new double[weights.Count];
        foreach (var party in conference.Seats().Where(party => party != except))
            chances[party] = weights[party];

        if (chances.Sum() <= 0)
        {
            foreach (var party in conference.Seats().Where(party => party != except))
                chances[party] = 1;
        }

        var sum = chances.Sum();
        return [.. chances.Select(chance => chance / sum)];
    }

    private static int Draw(double[] chances, RandomStream random)
    {
        var number = random.NextDouble();
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
