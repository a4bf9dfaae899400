using System.Globalization;
using Simulation.Model.Bargaining;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Negotiation.Texts;

namespace Simulation.Model.Engine.Parties;

/// <summary>Why a party offered, accepted or refused a text of a list: the terms, and the same as one sentence.</summary>
internal static class TextReasons
{
    public static Reason Turn(PartySetup self, Preferences own, TextSpace texts, int standing, int offered, bool accepts)
    {
        var name = self.Party.Name;
        var onTable = standing < 0 ? double.NaN : own.Utilities[standing];
        if (accepts)
            return new Reason(
                Terms(own, onTable, double.NaN),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name} accepted \"{texts.Outcomes.Describe(standing)}\", worth {onTable:0.###} to it (no agreement: "
                        + $"{own.Reservation:0.###})."
                )
            );

        if (offered < 0)
        {
            var (highest, none) = SentenceNumber.Apart(own.Highest, own.Reservation);
            return new Reason(
                Terms(own, onTable, double.NaN),
                $"{name} passed: its best text is worth {highest} to it, less than no agreement ({none})."
            );
        }

        var worth = own.Utilities[offered];
        var against =
            standing < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" rather than {onTable:0.###} for what is on the table");
        return new Reason(
            Terms(own, onTable, worth),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name} offered \"{texts.Outcomes.Describe(offered)}\": worth {worth:0.###} to it{against}; its best text is worth "
                    + $"{own.Highest:0.###}."
            )
        );
    }

    /// <summary>Why a party offers a text where everyone does at once; a formula's ambition is among the numbers.</summary>
    public static Reason Offer(PartySetup self, Preferences own, TextSpace texts, int offered)
    {
        var reason = Turn(self, own, texts, -1, offered, false);
        return texts is FormulaTexts && offered >= 0
            ? reason with
            {
                Terms = [.. reason.Terms, new Term("ambition", FormulaTexts.Meaning(offered).Ambition)],
            }
            : reason;
    }

    public static Reason Vote(PartySetup self, Preferences own, TextSpace texts, IReadOnlyList<int> candidates, bool[] votes)
    {
        var favoured = candidates.Where((_, candidate) => votes[candidate]).ToList();
        var best = candidates.Max(text => own.Utilities[text]);
        var sentence =
            candidates.Count == 1
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"{self.Party.Name} voted {(votes[0] ? "for" : "against")} \"{texts.Outcomes.Describe(candidates[0])}\", worth "
                        + $"{best:0.###} to it (no agreement: {own.Reservation:0.###})."
                )
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{self.Party.Name} voted for {favoured.Count} of {candidates.Count} texts; the best on the ballot is worth "
                        + $"{best:0.###} to it (no agreement: {own.Reservation:0.###})."
                );
        return new Reason(
            [
                new Term("votes_for", favoured.Count),
                new Term("candidates", candidates.Count),
                new Term("best_worth", best),
                new Term("reservation", own.Reservation),
            ],
            sentence
        );
    }

    /// <summary>
    /// Why a party backed a text against another, or did not; it may take a loss by chance, as simulated annealing has it.
    /// </summary>
    /// <param name="self">The party.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="challenger">The text that is put up against the one so far.</param>
    /// <param name="weighed">How the party weighs the two.</param>
    public static Reason Comparison(PartySetup self, TextSpace texts, int challenger, WeighedTexts weighed)
    {
        var (current, challenging, chanceOfLoss, prefers) = weighed;
        var isGain = challenging > current + Preferences.Tolerance;
        var (worth, before) = SentenceNumber.Apart(isGain ? challenging : Math.Min(challenging, current), current);
        var annealed =
            prefers && !isGain
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"; while the talks are warm it takes that with a chance of {chanceOfLoss:0.00}"
                )
                : "";
        return new Reason(
            [
                new Term("current_worth", current),
                new Term("challenger_worth", challenging),
                new Term("chance_of_taking_a_loss", chanceOfLoss),
            ],
            string.Create(
                CultureInfo.InvariantCulture,
                $"{self.Party.Name} {(prefers ? "backed" : "opposed")} \"{texts.Outcomes.Describe(challenger)}\": worth {worth} to it, the "
                    + $"text so far {before}{annealed}."
            )
        );
    }

    private static Term[] Terms(Preferences own, double onTable, double offered) =>
        [new("on_table_worth", onTable), new("offer_worth", offered), new("reservation", own.Reservation), new("best_worth", own.Highest)];
}

/// <summary>How a party weighs a text against another that challenges it.</summary>
/// <param name="Current">What the text so far is worth to it.</param>
/// <param name="Challenging">What the challenger is.</param>
/// <param name="ChanceOfLoss">The chance with which it takes a loss, 0 to 1.</param>
/// <param name="Prefers">Whether it backs the challenger.</param>
internal readonly record struct WeighedTexts(double Current, double Challenging, double ChanceOfLoss, bool Prefers);
