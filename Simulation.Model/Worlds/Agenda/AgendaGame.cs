using Simulation.Model.Bargaining;

namespace Simulation.Model.Worlds.Agenda;

/// <summary>
/// One period of a negotiation over texts. A party's only action is how far it adheres to the text agreed, a in [0, 1]; what the text
/// brings it comes in proportion to how far all adhere: <c>pi_i = r_i + (u_i(x) - r_i) mean(a)</c>, with u_i(x) its utility of the text x
/// and r_i its reservation value (this project; with everyone adhering it is the utility of the literature). Without a text there is
/// nothing to adhere to. Immutable.
/// </summary>
internal sealed class AgendaGame : StageGame
{
    private readonly Preferences[] _parties;
    private readonly int _text;
    private readonly int _best;

    public AgendaGame(OutcomeSpace texts, Preferences[] parties)
        : this(texts, parties, -1, MostWelfare(parties)) { }

    private AgendaGame(OutcomeSpace texts, Preferences[] parties, int text, int best)
    {
        Texts = texts;
        _parties = parties;
        _text = text;
        _best = best;
    }

    public override OutcomeSpace Texts { get; }

    public override int FocalText => _best;

    public override int Parties => _parties.Length;

    public override int Issues => 1;

    // The text to which the references of cooperation adhere: the one in force, else the one of most welfare.
    private int Reference => _text < 0 ? _best : _text;

    public override Preferences Preferences(int party) => _parties[party];

    public override StageGame Under(int text) => text == _text ? this : new AgendaGame(Texts, _parties, text, _best);

    public override double Lower(int party, int issue) => 0;

    public override double Upper(int party, int issue) => 1;

    public override double Scale(int party) => 1;

    // What the text brings all parties together, so that ambition is the share of the attainable joint gain.
    public override double Total(ReadOnlySpan<double> actions)
    {
        var gain = 0.0;
        for (var party = 0; party < _parties.Length; party++)
            gain += Gain(party);

        return gain * Adherence(actions);
    }

    public override double Payoff(int party, ReadOnlySpan<double> actions) =>
        _parties[party].Reservation + (Gain(party) * Adherence(actions));

    public override double Response(int party, int issue, ReadOnlySpan<double> actions, ReadOnlySpan<double> weights)
    {
        var gain = 0.0;
        for (var other = 0; other < weights.Length; other++)
            gain += weights[other] * Gain(other);

        return gain > 0 ? 1 : 0;
    }

    /// <summary>
    /// Nobody adheres to a text alone: a party does as far as it cares for somebody beside itself and the text is good for those it cares
    /// for.
    /// </summary>
    /// <inheritdoc/>
    public override void Settle(double[] actions, Func<int, int, double> weight)
    {
        for (var party = 0; party < _parties.Length; party++)
        {
            var gain = 0.0;
            var cares = 0.0;
            for (var other = 0; other < _parties.Length; other++)
            {
                var share = weight(party, other);
                gain += share * Gain(other);
                cares += other == party ? 0 : share;
            }

            actions[party] = cares > 0 && gain > 0 ? 1 : 0;
        }
    }

    private static int MostWelfare(Preferences[] parties)
    {
        var best = 0;
        var most = double.NegativeInfinity;
        for (var text = 0; text < parties[0].Utilities.Length; text++)
        {
            var welfare = 0.0;
            foreach (var party in parties)
                welfare += party.Utilities[text];

            if (welfare > most + Bargaining.Preferences.Tolerance)
            {
                best = text;
                most = welfare;
            }
        }

        return best;
    }

    private static double Adherence(ReadOnlySpan<double> actions)
    {
        var sum = 0.0;
        foreach (var action in actions)
            sum += action;

        return sum / actions.Length;
    }

    private double Gain(int party) => _parties[party].Utilities[Reference] - _parties[party].Reservation;
}
