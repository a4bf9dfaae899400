using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Simulation.Model.Catalogs;
using Simulation.Model.Countries;
using Simulation.Model.Negotiation.Coalitions;
using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>
/// A treaty with a fixed schedule of cuts that anyone may join: the text is settled, each conference asks who is in. Recipients have a
/// grace period and a fund pays what cuts cost them; outsiders feel the trade measure of the institutions. Parties weigh what the schedule
/// asks in the years to come; some sign, others follow, until nobody wants to change (Montreal Protocol, Articles 2, 4, 5 and 10; Barrett,
/// 2003).
/// </summary>
[Rule(
    "control-schedule",
    "parties join a treaty with fixed steps of cuts, a grace period and a fund for recipients",
    "Montreal Protocol (1987), Articles 2, 4, 5 and 10; Barrett (2003)"
)]
public sealed record ControlScheduleProtocol : IProtocol
{
    // Where a world sets no limit to what can be done, its joint optimum is the whole.
    private const double Unlimited = 1e300;

    /// <summary>
    /// The steps: from which year on which cut, as a share of what a party can do at most (of its part in the joint optimum where there is
    /// no limit).
    /// </summary>
    [Required]
    public required IReadOnlyList<ControlStep> Steps { get; init; }

    /// <summary>
    /// Whether the cut moves evenly from one step to the next, as plants are renewed, rather than all at once when a step is due.
    /// </summary>
    public bool Phased { get; init; }

    /// <summary>Who is given time; null where all keep to the same steps.</summary>
    public GracePeriod? Grace { get; init; }

    /// <summary>The calendar year from which on the fund pays; null from the start.</summary>
    [Range(0, 9999)]
    public int? FundFrom { get; init; }

    /// <summary>How many years ahead a party looks at the schedule when it decides whether to be in.</summary>
    [Range(1, 100)]
    public int Foresight { get; init; } = 10;

    /// <summary>What a year further on counts for in that, 0 to 1.</summary>
    [Range(0, 1)]
    public double ForesightDiscount { get; init; } = 0.95;

    /// <summary>Who is in from the start of each conference, by code; they may leave like others.</summary>
    public IReadOnlyList<string> Founders { get; init; } = [];

    /// <summary>How many rounds a conference has at most; in each every party may join or leave once.</summary>
    [Range(1, 10_000)]
    public int Rounds { get; init; } = 10;

    /// <inheritdoc/>
    public bool PaysTransfers => true;

    /// <inheritdoc/>
    public IReadOnlyList<string> Columns => Grace?.For ?? [];

    /// <inheritdoc/>
    public IEnumerable<(string Key, string Message)> Unmet(IWorld world, Electorate electorate, TableRules rules)
    {
        if (world.Issues.Count != 1 || world.Texts > 0)
            yield return (
                "protocol",
                $"the protocol 'control-schedule' sets steps for one issue on which everyone acts for itself; this world has "
                    + $"{string.Join(", ", world.Issues.Select(issue => issue.Name))}: take open-membership."
            );
        if (Steps.Count == 0)
            yield return ("protocol.steps", "the list is empty: name at least one step, such as { from: 1996, cut: 0.5 }.");

        foreach (var (steps, key) in new[] { (Steps, "protocol.steps"), (Grace?.Steps ?? [], "protocol.grace.steps") })
        {
            for (var step = 1; step < steps.Count; step++)
            {
                if (steps[step].From <= steps[step - 1].From)
                    yield return (
                        $"{key}[{step}].from",
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"expected a year after {steps[step - 1].From}, the year of the step before; found {steps[step].From}."
                        )
                    );
            }
        }

        foreach (var word in Columns.Where(word => !electorate.Codes.Contains(word) && !electorate.Groups.ContainsKey(word)))
            yield return (
                "protocol.grace.for",
                $"'{word}' is neither a party here nor a 0/1 column of the country data.{CountryHint.For(word, electorate.Codes)}"
            );
        foreach (var founder in Founders.Where(founder => !electorate.Codes.Contains(founder)))
            yield return ("protocol.founders", $"'{founder}' is not a party here.{CountryHint.For(founder, electorate.Codes)}");
        if (rules.Fund > 0 && Grace is null)
            yield return (
                "fund",
                "the protocol 'control-schedule' pays from the fund to those with a grace period, and nobody has one: set protocol.grace, "
                    + "with years 0 for none but money."
            );
    }

    /// <inheritdoc/>
    public double MostQuestions => Rounds;

    /// <inheritdoc/>
    public IEnumerable<Ask> Negotiate(Conference conference)
    {
        if (!conference.CanBeHeld)
            return [];

        var view = conference.View;
        var recipients = Recipients(conference.Electorate);
        var fund = FundFrom <= view.Year || FundFrom is null ? conference.Rules.Fund : 0;
        var developed = new ControlSchedule(Steps, 0, Phased);
        var late =
            Grace is null ? developed
            : Grace.Steps.Count > 0 ? new ControlSchedule(Grace.Steps, 0, Phased)
            : new ControlSchedule(Steps, Grace.Years, Phased);
        bool[] founders =
        [
            .. conference.AtTable.Select((atTable, party) => atTable && Founders.Contains(conference.Electorate.Codes[party])),
        ];
        var ahead = Asking(schedule => schedule.Ahead(view.Year, Foresight, ForesightDiscount));
        var now = Asking(schedule => schedule.In(view.Year));
        return new OpenSignature(conference, ahead, now, founders, Rounds).Hold();

        TreatyTerms Asking(Func<ControlSchedule, double> cut) =>
            new(view, Levels(view, recipients, cut(developed), cut(late)), recipients, fund);
    }

    private bool[] Recipients(Electorate electorate)
    {
        var recipients = new bool[electorate.Codes.Count];
        foreach (var word in Columns)
        {
            for (var party = 0; party < recipients.Length; party++)
                recipients[party] |=
                    electorate.Codes[party] == word || (electorate.Groups.TryGetValue(word, out var marked) && marked[party]);
        }

        return recipients;
    }

    private static double[] Levels(PeriodView view, bool[] recipients, double early, double late)
    {
        var game = view.Game;
        double[]? optimum = null;
        var levels = new double[recipients.Length];
        for (var party = 0; party < levels.Length; party++)
        {
            var lower = game.Lower(party, 0);
            var upper = game.Upper(party, 0);
            if (upper > Unlimited)
                upper = (optimum ??= JointSurplus.Cooperative(game))[party];

            levels[party] = lower + ((recipients[party] ? late : early) * (upper - lower));
        }

        return levels;
    }
}
