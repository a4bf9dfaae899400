using System.Globalization;
using System.Text.RegularExpressions;
using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Tests.Engine.Events;

/// <summary>One form that a sentence of the record can have, and what has to hold of an event that has it.</summary>
/// <param name="Kind">The kind of event.</param>
/// <param name="Pattern">The sentence; its named groups are read by the check.</param>
/// <param name="Holds">Whether sentence and terms agree, and the rule by which it was decided with them.</param>
internal sealed partial record SentenceRule(EventKind Kind, string Pattern, Func<Said, bool> Holds)
{
    private readonly Regex _regex = new($"^{Number().Replace(Pattern, "(?<$1>-?[0-9.]+)")}$", RegexOptions.ExplicitCapture);

    /// <summary>The event as this sentence has it; null where it has another one.</summary>
    public Said? Read(NegotiationEvent one) =>
        one.Kind == Kind && _regex.Match(one.Sentence) is { Success: true } match ? new Said(one, match) : null;

    // <name> stands for a number.
    [GeneratedRegex("(?<!\\?)<([a-z]+)>")]
    private static partial Regex Number();
}

/// <summary>What an event's sentence says, beside its terms.</summary>
internal sealed class Said(NegotiationEvent one, Match match)
{
    public bool? Accepted => one.Accepted;

    /// <summary>A term of the event; NaN where it has none of this name.</summary>
    public double Term(string name) =>
        one.Terms.Where(term => term.Name == name).Select(term => term.Value).DefaultIfEmpty(double.NaN).First();

    public bool Has(string group) => match.Groups[group].Success;

    public string Words(string group) => match.Groups[group].Value;

    /// <summary>A number of the sentence.</summary>
    public double Number(string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>Whether a number of the sentence is a value as it rounds, or is not in the sentence at all.</summary>
    public bool Is(string group, double value)
    {
        if (!Has(group))
            return true;

        var decimals = Math.Max(2, (Words(group).Split('.') is [_, var after] ? after : "").Length);
        return Math.Abs(Number(group) - value) <= (0.501 * Math.Pow(10, -decimals)) + (1e-12 * Math.Abs(value));
    }
}
