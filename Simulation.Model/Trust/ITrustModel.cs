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
    /// <param name="monitoring">The error rates, as far as they are allowed for, of how outcomes are seen; <see cref="Monitoring.Perfect"/>
    /// where they are taken as they are.</param>
    ITrustEvidence Begin(int parties, TrustDefinition trust, Monitoring monitoring);

    /// <summary>What is wrong between its keys, each with the key and a sentence; what is wrong with one key is found before.</summary>
    IEnumerable<(string Key, string Message)> Problems() => [];
}

/// <summary>What one party remembers of every other. Owned by one lane; it changes as periods pass.</summary>
public interface ITrustEvidence
{
    /// <summary>A period passed in which another had nothing to deliver.</summary>
    /// <param name="other">The other's index.</param>
    void Idle(int other);

    /// <summary>A period passed in which another had a promise to keep.</summary>
    /// <param name="other">The other's index.</param>
    /// <param name="outcome">The delivered share of its promise as this party saw it, 0 to 1: nothing is corrected yet.</param>
    void Update(int other, double outcome);

    /// <summary>
    /// The parties said what they trust one another, before the period's outcomes are known. A model without witnesses ignores it.
    /// </summary>
    /// <param name="trust">What each said. It never changes, so it may be kept.</param>
    /// <param name="self">The index of the party that hears it.</param>
    void Hear(TrustMatrix trust, int self) { }

    /// <summary>Trust in another now, 0 to 1. It is asked for once before the first period and once after each.</summary>
    /// <param name="other">The other's index.</param>
    /// <param name="baseRate">Trust without any experience, 0 to 1, which tension between the two may have lowered.</param>
    double Score(int other, double baseRate);
}
