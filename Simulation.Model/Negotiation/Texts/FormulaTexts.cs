using System.Globalization;
using Simulation.Model.Bargaining;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Negotiation.Texts;

/// <summary>
/// The texts of a world in which everyone acts for itself: how far all move from the status quo towards the joint optimum, and how much of
/// the gains is shared. At sharing f each party ends with <c>(1 - f) g_i + f g_mean</c> of its own gain g_i in payoff, as the stage game
/// has it (equal split of gains at f = 1; Eyckmans and Finus, 2009, for sharing in general).
/// </summary>
internal sealed class FormulaTexts : TextSpace
{
    private const double AmbitionStep = 0.05;
    private const double SharingStep = 0.25;
    private static readonly int AmbitionLevels = (int)Math.Round(Messages.Draft.MostAmbition / AmbitionStep) + 1;
    private static readonly int SharingLevels = (int)Math.Round(1 / SharingStep) + 1;

    private readonly PeriodView _view;
    private readonly double[] _target;
    private Ledger? _ledger;

    public FormulaTexts(PeriodView view, double[]? credence, bool[] atTable)
    {
        _view = view;
        _target = JointSurplus.Text(view.Game, view.StatusQuo, credence, atTable, 1);
    }

    /// <summary>The number of the text nearest to an ambition (0 to 1.5) and a sharing (0 to 1).</summary>
    public static int NumberOf(double ambition, double sharing) =>
        ((int)Math.Round(ambition / AmbitionStep) * SharingLevels) + (int)Math.Round(sharing / SharingStep);

    /// <summary>What a text says.</summary>
    public static (double Ambition, double Sharing) Meaning(int text) =>
        (Math.Round(text / SharingLevels * AmbitionStep, 2), text % SharingLevels * SharingStep);

    public override OutcomeSpace Outcomes { get; } =
        new([
            new DiscreteIssue("ambition", Levels(AmbitionLevels, AmbitionStep)),
            new DiscreteIssue("gains shared", Levels(SharingLevels, SharingStep)),
        ]);

    public override Draft Draft(int text, bool[] participants)
    {
        var ledger =
            _ledger is { } kept && kept.Participants.AsSpan().SequenceEqual(participants)
                ? kept
                : _ledger = new Ledger([.. participants], new double[AmbitionLevels][], new Draft[Outcomes.Count]);
        return ledger.Drafts[text] ??= Write(ledger, Outcomes.Value(text, 0), Outcomes.Value(text, 1) * SharingStep);
    }

    private Draft Write(Ledger ledger, int level, double sharing)
    {
        var draft = new Draft(level * AmbitionStep, _target, ledger.Participants, new double[ledger.Participants.Length]);
        if (sharing > 0)
            Share(ledger.Gains[level] ??= Gains(draft), ledger.Participants, sharing, draft.Transfers);

        return draft;
    }

    private static void Share(double[] gains, bool[] members, double sharing, double[] transfers)
    {
        var sum = 0.0;
        var count = 0;
        for (var party = 0; party < members.Length; party++)
        {
            if (!members[party])
                continue;

            sum += gains[party];
            count++;
        }

        for (var party = 0; party < members.Length; party++)
            transfers[party] = members[party] ? sharing * ((sum / count) - gains[party]) : 0;
    }

    private double[] Gains(Draft draft)
    {
        var game = _view.Game;
        var members = draft.Participants;
        var profile = Treaty.Of(_view, draft, members, 0).Commitments;
        var gains = new double[members.Length];
        for (var party = 0; party < members.Length; party++)
        {
            if (members[party])
                gains[party] = game.Payoff(party, profile) - game.Payoff(party, _view.StatusQuo);
        }

        return gains;
    }

    private static List<string> Levels(int count, double step) =>
        [.. Enumerable.Range(0, count).Select(level => (level * step).ToString("0.##", CultureInfo.InvariantCulture))];

    // The texts as they were asked for with these participants, and what everyone gains at each ambition before anything is shared. All
    // parties look at the same texts, some at the same moment: they come to the same numbers.
    private sealed record Ledger(bool[] Participants, double[]?[] Gains, Draft?[] Drafts);
}
