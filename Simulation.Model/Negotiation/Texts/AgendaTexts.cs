using Simulation.Model.Bargaining;
using Simulation.Model.Negotiation.Messages;

namespace Simulation.Model.Negotiation.Texts;

/// <summary>The texts of a world whose agreements are texts: who signs one promises to adhere to it wholly.</summary>
internal sealed class AgendaTexts : TextSpace
{
    private readonly double[] _adherence;

    public AgendaTexts(PeriodView view, OutcomeSpace outcomes)
    {
        Outcomes = outcomes;
        _adherence = new double[view.Game.Parties * view.Game.Issues];
        Array.Fill(_adherence, 1);
    }

    public override OutcomeSpace Outcomes { get; }

    public override Draft Draft(int text, bool[] participants) => new(1, _adherence, participants, new double[participants.Length], text);
}
