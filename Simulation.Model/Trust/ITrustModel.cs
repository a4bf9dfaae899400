namespace Simulation.Model.Trust;

/// <summary>
/// How trust follows from experience. Immutable; its settable properties are the keys a scenario may give beside <c>kind</c>, next to those
/// of <c>trust</c> that every model may read. A pure function of what it is shown: it draws no random numbers and has no clock.
/// </summary>
public interface ITrustModel
{
    /// <summary>What a party knows of the others before any experience.</summary>
    /// <param name="parties">How many parties there are, the party itself among them.</param>
    /// <param name="trust">What the scenario says of trust.</param>
    ITrustEvidence Begin(int parties, TrustDefinition trust);
}

/// <summary>What one party remembers of every other. Owned by one lane; it changes as periods pass.</summary>
public interface ITrustEvidence
{
    /// <summary>A period passed in which another had nothing to deliver.</summary>
    /// <param name="other">The other's index.</param>
    void Idle(int other);

    /// <summary>A period passed in which another had a promise to keep.</summary>
    /// <param name="other">The other's index.</param>
    /// <param name="outcome">The delivered share of its promise as this party saw it; 0 to 1, and beyond where it is corrected for the
    /// errors of monitoring.</param>
    void Update(int other, double outcome);

    /// <summary>Trust in another now, 0 to 1.</summary>
    /// <param name="other">The other's index.</param>
    /// <param name="baseRate">Trust without any experience, 0 to 1, which tension between the two may have lowered.</param>
    double Score(int other, double baseRate);
}
