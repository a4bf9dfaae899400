using Simulation.Model.Catalogs;
using Simulation.Model.Trust;

namespace Simulation.FaultyPlugin;

/// <summary>Trusts beyond all measure.</summary>
[Rule("overconfidence", "trusts beyond all measure", "this sample")]
public sealed record Overconfidence : ITrustModel
{
    /// <inheritdoc/>
    public ITrustEvidence Begin(int parties, TrustDefinition trust, Monitoring monitoring) => new Memory();

    private sealed class Memory : ITrustEvidence
    {
        public void Idle(int other) { }

        public void Update(int other, double outcome) { }

        public double Score(int other, double baseRate) => 7;
    }
}

/// <summary>Throws where it is asked.</summary>
[Rule("stage-fright", "throws where it is asked", "this sample")]
public sealed record StageFright : ITrustModel
{
    /// <inheritdoc/>
    public ITrustEvidence Begin(int parties, TrustDefinition trust, Monitoring monitoring) => new Memory();

    private sealed class Memory : ITrustEvidence
    {
        public void Idle(int other) { }

        public void Update(int other, double outcome) { }

        public double Score(int other, double baseRate) => throw new TimeoutException("too late");
    }
}
