using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds;

namespace Simulation.Model.Engine;

/// <summary>What became of a period: who talked for how long, whom an agreement binds, and what everyone did.</summary>
internal sealed record PeriodOutcome
{
    /// <summary>The period, from 1.</summary>
    public required int Period { get; init; }

    /// <summary>What the period allows: the game before any text was agreed.</summary>
    public required StageGame Open { get; init; }

    /// <summary>The game that was played: under the text in force, in worlds whose agreements are texts.</summary>
    public required StageGame Game { get; init; }

    /// <summary>What everyone does without an agreement (Nash), as a profile.</summary>
    public required double[] StatusQuo { get; init; }

    /// <summary>What everyone did, as a profile.</summary>
    public required double[] Actions { get; init; }

    /// <summary>Whom an agreement binds.</summary>
    public required bool[] Members { get; init; }

    /// <summary>Who was at the table.</summary>
    public required bool[] AtTable { get; init; }

    /// <summary>How many rounds were held.</summary>
    public required int Rounds { get; init; }

    /// <summary>What each government decided of its promise.</summary>
    public required DeliveryChoice[] Choices { get; init; }

    /// <summary>What is reported of each party, the delivered share of its promise, 0 to 1; NaN where it had none, and empty where nobody
    /// reports.</summary>
    public required double[] Reports { get; init; }
}
