using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>
/// The texts that a mediator tries: one drawn to begin with, then another value for one issue at a time (Klein, Faratin, Sayama and
/// Bar-Yam, 2003).
/// </summary>
internal sealed class TextMutation(Conference conference)
{
    /// <summary>The text to begin with.</summary>
    public int Begin()
    {
        var text = (int)(conference.Chance(0).NextDouble() * conference.Texts.Outcomes.Count);
        conference.Minutes.Note(EventKind.Proposal, 0, null, null, () => Tabled(text, "began with"));
        return text;
    }

    /// <summary>The text to try in a round, from 1; the same one where the drawn issue has but one value.</summary>
    public int Next(int current, int round)
    {
        var outcomes = conference.Texts.Outcomes;
        var chance = conference.Chance(round);
        var issue = (int)(chance.NextDouble() * outcomes.Issues.Count);
        var others = outcomes.Issues[issue].Values.Count - 1;
        if (others == 0)
            return current;

        var value = (int)(chance.NextDouble() * others);
        return outcomes.With(current, issue, value < outcomes.Value(current, issue) ? value : value + 1);
    }

    /// <summary>Why the text changed.</summary>
    public Reason Moved(int text) => Tabled(text, "moved to");

    private Reason Tabled(int text, string verb) =>
        new([new Term("text", text)], $"The mediator {verb} \"{conference.Texts.Outcomes.Describe(text)}\".");
}
