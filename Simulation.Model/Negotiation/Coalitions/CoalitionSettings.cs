namespace Simulation.Model.Negotiation.Coalitions;

/// <summary>Who moves first, members or outsiders.</summary>
public enum Timing
{
    /// <summary>All at once: members maximise their joint payoff given what outsiders do (Carraro and Siniscalco, 1993).</summary>
    Cournot,

    /// <summary>Members move first and allow for the outsiders' replies (Barrett, 1994).</summary>
    Stackelberg,
}

/// <summary>How members share what the coalition brings.</summary>
public enum Sharing
{
    /// <summary>No transfers.</summary>
    None,

    /// <summary>
    /// Each member gets what it would have outside and an equal share of what is left: all want to stay whenever any sharing could keep
    /// them (Eyckmans and Finus, 2009).
    /// </summary>
    AlmostIdeal,
}

/// <summary>How a coalition acts.</summary>
/// <param name="Timing">Who moves first.</param>
/// <param name="Sharing">How members share.</param>
/// <param name="Ambition">What share of the members' joint optimum they promise (alpha of Finus and Maus, 2008), above 0 to 1.</param>
/// <param name="Least">How many have to be members for anything to be promised; 2 or more.</param>
internal sealed record CoalitionSettings(Timing Timing, Sharing Sharing, double Ambition, int Least);
