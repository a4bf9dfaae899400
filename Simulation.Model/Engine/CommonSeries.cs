using Simulation.Model.Worlds;

namespace Simulation.Model.Engine;

/// <summary>The series that every run has, whatever its world; the world's own follow them.</summary>
public static class CommonSeries
{
    // Stand for the world's own units, which a run's header fills in.
    internal const string TotalUnit = "total";
    internal const string IssueUnit = "issue";
    internal const string MoneyUnit = "money";

    /// <summary>Parties that have signed the current agreement.</summary>
    public static readonly Series Signatories = new("signatories", "count", "Signatories", "Agreement|Signatories");

    /// <summary>Parties that the agreement binds this period.</summary>
    public static readonly Series Members = new("members", "count", "Members", "Agreement|Members");

    /// <summary>Whether an agreement is in force (1) or not (0).</summary>
    public static readonly Series Agreement = new("agreement", "1", "Agreement in force", "Agreement|In Force");

    /// <summary>Rounds held in the period's conference.</summary>
    public static readonly Series Rounds = new("rounds", "count", "Rounds held", "Negotiation|Rounds");

    /// <summary>What the promises that bind add up to.</summary>
    public static readonly Series PledgedTotal = new("pledged_total", TotalUnit, "Pledged in all", "Commitment|Pledged");

    /// <summary>What was really done, added up.</summary>
    public static readonly Series DeliveredTotal = new("delivered_total", TotalUnit, "Delivered in all", "Commitment|Delivered");

    /// <summary>(Q - Q Nash)/(Q cooperative - Q Nash).</summary>
    public static readonly Series AmbitionRatio = new("ambition_ratio", "1", "Ambition ratio", "Indicator|Ambition Ratio");

    /// <summary>(W - W Nash)/(W cooperative - W Nash) of the period's payoffs, before transfers, penalties, programmes and talks.</summary>
    public static readonly Series ClosingTheGap = new("closing_the_gap", "1", "Closing-the-gap index", "Indicator|Closing the Gap");

    /// <summary>The mean delivered share of the promises that bind.</summary>
    public static readonly Series ComplianceRate = new("compliance_rate", "share", "Compliance rate", "Indicator|Compliance Rate");

    /// <summary>The mean trust over all pairs after the period.</summary>
    public static readonly Series TrustMean = new("trust_mean", "share", "Mean trust", "Trust|Mean");

    /// <summary>The standard deviation of trust over all pairs after the period.</summary>
    public static readonly Series TrustSpread = new("trust_sd", "share", "Spread of trust", "Trust|Standard Deviation");

    /// <summary>What all parties gain above the status quo in the period: the sum of <see cref="PayoffGain"/>, undiscounted.</summary>
    public static readonly Series WelfareGain = new("welfare_gain", MoneyUnit, "Gain in welfare", "Welfare|Gain");

    /// <summary>
    /// The share of what the world is about that is with the parties bound: of the world's first size, such as emissions.
    /// </summary>
    public static readonly Series Covered = new("covered", "share", "Covered by members", "Agreement|Covered");

    /// <summary>What all parties give up for others; see <see cref="Contribution"/>.</summary>
    public static readonly Series ContributionTotal = new(
        "contribution_total",
        MoneyUnit,
        "Given up for others in all",
        "Collaboration|Contribution"
    );

    /// <summary>Messages of the period's conference: one of each party at the table in each round.</summary>
    public static readonly Series Messages = new("messages", "count", "Messages", "Negotiation|Messages");

    /// <summary>What the period's talks cost all parties together.</summary>
    public static readonly Series TransactionCost = new("transaction_cost", MoneyUnit, "Cost of the talks", "Negotiation|Cost");

    /// <summary>The world series, in order.</summary>
    public static IReadOnlyList<Series> OfWorld { get; } =
    [
        Signatories,
        Members,
        Agreement,
        Rounds,
        PledgedTotal,
        DeliveredTotal,
        AmbitionRatio,
        ClosingTheGap,
        ComplianceRate,
        TrustMean,
        TrustSpread,
        WelfareGain,
        Covered,
        ContributionTotal,
        Messages,
        TransactionCost,
    ];

    /// <summary>The promise that binds the party (status quo where none), on the first issue.</summary>
    public static readonly Series Pledged = new("pledged", IssueUnit, "Pledged", "Commitment|Pledged");

    /// <summary>What the party really did, on the first issue.</summary>
    public static readonly Series Delivered = new("delivered", IssueUnit, "Delivered", "Commitment|Delivered");

    /// <summary>What it would do without an agreement, on the first issue.</summary>
    public static readonly Series Nash = new("nash", IssueUnit, "Without agreement", "Commitment|Without Agreement");

    /// <summary>What it would do under full cooperation, on the first issue.</summary>
    public static readonly Series Cooperative = new("cooperative", IssueUnit, "Full cooperation", "Commitment|Full Cooperation");

    /// <summary>
    /// The delivered share of what was due of its promise, 0 to 1; what it withheld in answer to breaches by others was not due. NaN where
    /// nothing was due.
    /// </summary>
    public static readonly Series Compliance = new("compliance", "share", "Delivered share of what was due", "Indicator|Compliance");

    /// <summary>
    /// The share of its promise that its government decided to deliver, before its administration and chance; NaN where none binds it.
    /// </summary>
    public static readonly Series Decided = new("decided", "share", "Decided share of the promise", "Indicator|Decided");

    /// <summary>The share of its promise that it withheld in answer to breaches by others; NaN where none binds it.</summary>
    public static readonly Series Withheld = new("withheld", "share", "Withheld in answer to breaches", "Indicator|Withheld");

    /// <summary>Whether it has signed the current agreement.</summary>
    public static readonly Series Signatory = new("signatory", "1", "Signed", "Agreement|Signed");

    /// <summary>Whether it has ratified.</summary>
    public static readonly Series Ratified = new("ratified", "1", "Ratified", "Agreement|Ratified");

    /// <summary>Whether the agreement binds it.</summary>
    public static readonly Series Member = new("member", "1", "Member", "Agreement|Member");

    /// <summary>
    /// Its payoff above the status quo in the period, undiscounted: transfers, penalties, trade measures, programmes and talks included.
    /// </summary>
    public static readonly Series PayoffGain = new("payoff_gain", MoneyUnit, "Gain in payoff", "Payoff|Gain");

    /// <summary>What it receives in transfers (below zero: pays).</summary>
    public static readonly Series Transfer = new("transfer", MoneyUnit, "Transfer received", "Payoff|Transfer");

    /// <summary>The mean trust that others place in it after the period.</summary>
    public static readonly Series TrustReceived = new("trust_received", "share", "Trust received", "Trust|Received");

    /// <summary>The mean trust that it places in others after the period.</summary>
    public static readonly Series TrustGiven = new("trust_given", "share", "Trust given", "Trust|Given");

    /// <summary>
    /// What it gives up for others: the payoff that it forgoes, the others' actions given, by not falling back to what it would do without
    /// an agreement; 0 where going along pays by itself.
    /// </summary>
    public static readonly Series Contribution = new("contribution", MoneyUnit, "Given up for others", "Collaboration|Contribution");

    /// <summary>The party series, in order.</summary>
    public static IReadOnlyList<Series> OfParty { get; } =
    [
        Pledged,
        Delivered,
        Nash,
        Cooperative,
        Compliance,
        Signatory,
        Ratified,
        Member,
        PayoffGain,
        Transfer,
        TrustReceived,
        TrustGiven,
        Contribution,
        Decided,
        Withheld,
    ];
}
