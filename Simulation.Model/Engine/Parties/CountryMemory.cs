using Simulation.Model.Behaviour;

namespace Simulation.Model.Engine.Parties;

/// <summary>What a country remembers of the others, whoever governs it.</summary>
/// <param name="Trust">How far it trusts each to deliver.</param>
/// <param name="Reciprocity">How far it expects each to answer in kind.</param>
/// <param name="Withholding">What it withholds in answer to breaches.</param>
/// <param name="Growth">How what is at stake grows.</param>
internal sealed record CountryMemory(TrustMemory Trust, ReciprocityMemory Reciprocity, Withholding Withholding, GrowthMemory Growth)
{
    /// <summary>The memory of a country at the start of a replicate.</summary>
    public static CountryMemory Of(RunSetup setup, int party) =>
        new(
            new TrustMemory(setup, party),
            new ReciprocityMemory(setup, party),
            new Withholding(setup.Institution.Retaliation, setup.Institution.Forgiveness, setup.Institution.MaterialBreach, party),
            new GrowthMemory(party)
        );
}
