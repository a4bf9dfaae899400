using Simulation.Model.Bargaining;
using Simulation.Model.Bargaining.Solutions;
using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Texts;
using Simulation.Model.Worlds;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Solving;

/// <summary>
/// The bargaining problem of a scenario's first period: every text that can be tabled and what it is worth to every party if all keep it.
/// Where the world's texts have stated preferences those count; elsewhere a text is worth what it gives above no agreement, so that no
/// agreement is 0.
/// </summary>
public sealed class BargainingTable
{
    private readonly TextSpace _texts;

    private BargainingTable(IReadOnlyList<string> names, string unit, TextSpace texts, Preferences[] parties)
    {
        Names = names;
        Unit = unit;
        _texts = texts;
        Parties = parties;
        Solutions = BargainingSolutions.Of(parties);
    }

    /// <summary>The parties' names, in the order of every list.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The unit of utilities: the world's money, or 1 where preferences are stated.</summary>
    public string Unit { get; }

    /// <summary>What each party thinks of the texts.</summary>
    public IReadOnlyList<Preferences> Parties { get; }

    /// <summary>What bargaining theory chooses.</summary>
    public BargainingSolutions Solutions { get; }

    /// <summary>The bargaining problem of a scenario.</summary>
    public static BargainingTable Of(RunSetup setup)
    {
        var game = setup.World.Outlook(setup.World.Start(0, WorldState.Median));
        return Of(setup, game, JointSurplus.Nash(game));
    }

    /// <summary>A text in words.</summary>
    /// <param name="text">Its number, from 0.</param>
    public string Describe(int text) => _texts.Outcomes.Describe(text);

    internal static BargainingTable Of(RunSetup setup, StageGame game, double[] nash)
    {
        var everyone = new bool[game.Parties];
        Array.Fill(everyone, true);
        var view = new PeriodView
        {
            Period = 1,
            Year = setup.Year(1),
            Game = game,
            StatusQuo = nash,
            Trust = [],
            LastCommitments = nash,
            LastReports = new double[game.Parties],
            Withdrawn = new bool[game.Parties],
            Recorded = false,
        };
        var texts = TextSpace.Of(view, null, everyone);
        var areStated = game.Preferences(0) is not null;
        Preferences[] parties =
        [
            .. Enumerable.Range(0, game.Parties).Select(party => game.Preferences(party) ?? Gains(view, texts, everyone, party)),
        ];
        return new BargainingTable(
            [.. setup.PartyList.Select(party => party.Name)],
            areStated ? "1" : setup.World.MoneyUnit,
            texts,
            parties
        );
    }

    // What each text is worth to a party above no agreement if all keep it.
    private static Preferences Gains(PeriodView view, TextSpace texts, bool[] everyone, int party)
    {
        var worths = new double[texts.Outcomes.Count];
        for (var text = 0; text < worths.Length; text++)
        {
            var treaty = Treaty.Of(view, texts.Draft(text, everyone), everyone, 0);
            worths[text] = view.Game.Payoff(party, treaty.Commitments) - view.Game.Payoff(party, view.StatusQuo) + treaty.Transfers[party];
        }

        return new Preferences(worths, 0);
    }
}
