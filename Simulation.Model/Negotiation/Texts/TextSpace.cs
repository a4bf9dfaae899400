using Simulation.Model.Bargaining;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Negotiation.Texts;

/// <summary>
/// The texts that can be tabled in a conference, numbered, so that rules made for a finite list of outcomes work in every world. Immutable
/// while the conference lasts.
/// </summary>
public abstract class TextSpace
{
    /// <summary>The texts as values of issues.</summary>
    public abstract OutcomeSpace Outcomes { get; }

    /// <summary>A text as something that can be signed.</summary>
    /// <param name="text">Its number.</param>
    /// <param name="participants">Whom it expects to sign.</param>
    public abstract Draft Draft(int text, bool[] participants);

    /// <summary>The texts of this conference: those of the world where its agreements are texts, else formulae of burden sharing.</summary>
    public static TextSpace Of(PeriodView view, double[]? credence, bool[] atTable) =>
        view.Game.Texts is { } texts ? new AgendaTexts(view, texts) : new FormulaTexts(view, credence, atTable);
}
