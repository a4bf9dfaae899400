using System.Globalization;
using Simulation.Model.Bargaining;
using Simulation.Model.Diagnostics;
using Simulation.Model.Sources;

namespace Simulation.Model.Agendas;

/// <summary>
/// The JSON files of GeniusWeb (Pasman, Baarslag and Jonker; TU Delft): a domain <c>{"name", "issuesValues"}</c> whose issues list
/// <c>values</c> or a <c>range</c> of low, high and step, and profiles <c>{"LinearAdditiveUtilitySpace": ...}</c> with utilities from 0 to
/// 1 per value, or at the two ends of a range and straight between. Utilities are used as they are.
/// </summary>
public static class GeniusWebFiles
{
    private const int MostValues = 10_000;
    private const decimal LargestValue = 1e15m;
    private const decimal FinestStep = 1e-9m;
    private const string Wrapper = "LinearAdditiveUtilitySpace";

    /// <summary>Whether a text is a domain rather than a profile.</summary>
    internal static bool IsDomain(string file, string text) => GuardedJson.Root(file, text, _ => { })?["issuesValues"] is not null;

    /// <summary>Reads a domain.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="report">Where problems go.</param>
    /// <returns>The domain; null where problems were found.</returns>
    public static NegotiationDomain? ReadDomain(string file, string text, Action<Problem> report) =>
        GuardedJson.Root(file, text, report) is { } root ? Domain(new JsonMembers(report), root) : null;

    /// <summary>Reads the domain that a profile carries.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="report">Where problems go.</param>
    /// <returns>The domain; null where there is none or problems were found.</returns>
    public static NegotiationDomain? ReadDomainOfProfile(string file, string text, Action<Problem> report)
    {
        var json = new JsonMembers(report);
        return
            GuardedJson.Root(file, text, report) is { } root
            && json.Map(root, Wrapper) is { } space
            && json.Map(space, "domain") is { } domain
            ? Domain(json, domain)
            : null;
    }

    /// <summary>
    /// Reads what a party thinks of a domain. Its reservation value is the utility of the reservation bid, 0 where there is none.
    /// </summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="name">The party.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="domain">The domain it is about.</param>
    /// <param name="report">Where problems go.</param>
    /// <returns>The profile; null where problems were found.</returns>
    public static PartyProfile? ReadProfile(string file, string name, string text, NegotiationDomain domain, Action<Problem> report)
    {
        var json = new JsonMembers(report);
        if (
            GuardedJson.Root(file, text, report) is not { } root
            || json.Map(root, Wrapper) is not { } space
            || json.Map(space, "issueUtilities") is not { } utilities
            || json.Map(space, "issueWeights") is not { } weights
        )
            return null;

        foreach (var entry in utilities.Entries.Concat(weights.Entries).Where(entry => domain.Issues.All(issue => issue.Name != entry.Key)))
            json.Wrong(
                entry.Mark,
                $"there is no issue '{entry.Key}' in the domain.{DidYouMean.For(entry.Key, domain.Issues.Select(issue => issue.Name))}"
            );

        var weighing = domain.Issues.Select(issue => json.Number(weights, issue.Name, 0, double.MaxValue)).ToList();
        var shares = domain.Issues.Select(issue => Shares(json, utilities, issue)).ToList();
        var reservation = json.HasFailed ? 0 : Reservation(json, space, domain, weighing, shares);
        return json.HasFailed ? null : new PartyProfile(name, weighing, shares, reservation, 1);
    }

    private static NegotiationDomain? Domain(JsonMembers json, MapNode root)
    {
        if (json.Map(root, "issuesValues") is not { } stated)
            return null;

        if (stated.Entries.Count == 0)
            json.Wrong(stated.Mark, "there is no issue in it.");

        var issues = stated.Entries.Select(entry => Issue(json, entry)).ToList();
        return json.HasFailed ? null : new NegotiationDomain((root["name"] as ScalarNode)?.Text ?? "", [.. issues.OfType<DiscreteIssue>()]);
    }

    private static DiscreteIssue? Issue(JsonMembers json, MapEntry entry)
    {
        if (entry.Value is MapNode map && map["range"] is { } range)
            return Range(json, entry, range) is { } values ? new DiscreteIssue(entry.Key, values) : null;

        if (
            entry.Value is not MapNode { } listed
            || listed["values"] is not ListNode { Items.Count: > 0 } list
            || list.Items.Any(item => item is not ScalarNode { Text.Length: > 0 })
        )
        {
            json.Wrong(
                entry.Mark,
                $"the issue '{entry.Key}' has no values: expected {{\"values\": [\"a\", \"b\"]}} or {{\"range\": [low, high, step]}}."
            );
            return null;
        }

        var names = list.Items.Cast<ScalarNode>().Select(item => item.Text).ToList();
        if (names.Distinct().Count() < names.Count)
            json.Wrong(entry.Mark, $"the issue '{entry.Key}' lists a value twice.");

        return new DiscreteIssue(entry.Key, names);
    }

    private static List<string>? Range(JsonMembers json, MapEntry entry, SourceNode range)
    {
        if (
            range is not ListNode { Items: [var first, var last, var between] }
            || Exact(first) is not { } low
            || Exact(last) is not { } high
            || Exact(between) is not { } step
        )
        {
            json.Wrong(entry.Mark, $"the range of '{entry.Key}' is not [low, high, step] in numbers.");
            return null;
        }

        if (step < FinestStep || high < low || (high - low) / step >= MostValues)
        {
            json.Wrong(
                entry.Mark,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the range of '{entry.Key}' from {low} to {high} in steps of {step} has no values or more than {MostValues:N0}."
                )
            );
            return null;
        }

        var values = new List<string>();
        for (var value = low; value <= high; value += step)
            values.Add(Named(value));

        return values;
    }

    private static double[] Shares(JsonMembers json, MapNode utilities, DiscreteIssue issue)
    {
        var shares = new double[issue.Values.Count];
        if (json.Map(utilities, issue.Name) is not { } stated)
            return shares;

        // The short names are those of the first releases.
        if ((stated["DiscreteValueSetUtilities"] ?? stated["discreteutils"]) is MapNode discrete)
            Listed(json, discrete, issue, shares);
        else if ((stated["NumberValueSetUtilities"] ?? stated["numberutils"]) is MapNode line)
            Straight(json, line, issue, shares);
        else
            json.Wrong(stated.Mark, $"expected DiscreteValueSetUtilities or NumberValueSetUtilities for the issue '{issue.Name}'.");

        return shares;
    }

    private static void Listed(JsonMembers json, MapNode discrete, DiscreteIssue issue, double[] shares)
    {
        if (json.Map(discrete, "valueUtilities") is not { } utilities)
            return;

        foreach (var entry in utilities.Entries.Where(entry => !issue.Values.Contains(entry.Key)))
            json.Wrong(entry.Mark, $"'{entry.Key}' is not a value of the issue '{issue.Name}'.{DidYouMean.For(entry.Key, issue.Values)}");

        for (var value = 0; value < shares.Length; value++)
            shares[value] = json.Number(utilities, issue.Values[value], 0, 1);
    }

    private static void Straight(JsonMembers json, MapNode line, DiscreteIssue issue, double[] shares)
    {
        var lowValue = json.Number(line, "lowValue", double.MinValue, double.MaxValue);
        var highValue = json.Number(line, "highValue", double.MinValue, double.MaxValue);
        var lowUtility = json.Number(line, "lowUtility", 0, 1);
        var highUtility = json.Number(line, "highUtility", 0, 1);
        for (var value = 0; value < shares.Length; value++)
        {
            if (
                !double.TryParse(issue.Values[value], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                || number < lowValue
                || number > highValue
            )
                json.Wrong(
                    line.Mark,
                    $"the issue '{issue.Name}' can be '{issue.Values[value]}', which is not between lowValue and highValue."
                );
            else
                shares[value] =
                    highValue == lowValue
                        ? lowUtility
                        : lowUtility + ((highUtility - lowUtility) * (number - lowValue) / (highValue - lowValue));
        }
    }

    private static double Reservation(
        JsonMembers json,
        MapNode space,
        NegotiationDomain domain,
        List<double> weights,
        List<double[]> shares
    )
    {
        if (
            space["reservationBid"] is null or ScalarNode { IsNull: true }
            || json.Map(space, "reservationBid") is not { } bid
            || json.Map(bid, "issuevalues") is not { } values
        )
            return 0;

        var utility = 0.0;
        foreach (var entry in values.Entries)
        {
            var issue = domain.Issues.ToList().FindIndex(issue => issue.Name == entry.Key);
            var value =
                issue < 0 || entry.Value is not ScalarNode scalar
                    ? -1
                    : domain
                        .Issues[issue]
                        .Values.ToList()
                        .FindIndex(value => value == scalar.Text || (Exact(scalar) is { } number && value == Named(number)));
            if (value < 0)
                json.Wrong(entry.Mark, $"the reservation bid has '{entry.Key}' at something that the domain does not know.");
            else
                utility += weights[issue] * shares[issue][value];
        }

        return utility;
    }

    private static decimal? Exact(SourceNode node) =>
        node is ScalarNode scalar
        && decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && Math.Abs(value) <= LargestValue
            ? value
            : null;

    // Without trailing zeros, so that 2.50 and 2.5 are one value.
    private static string Named(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
