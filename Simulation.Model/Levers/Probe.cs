using System.Globalization;
using Simulation.Model.Binding;
using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Protocols;

namespace Simulation.Model.Levers;

/// <summary>A part of a scenario that is moved from end to end to see whether it does anything there.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Setting">What is set at either end; null where the scenario has nothing that could be moved.</param>
/// <param name="Why">Why it does nothing, as far as the scenario shows it by itself; null where it does not.</param>
public sealed record Probe(string Name, LeverSetting? Setting, string? Why)
{
    /// <summary>The measures of which a part that acts moves one at least.</summary>
    public static IReadOnlyList<string> Measures { get; } = ["ambition_ratio", "participation_rate", "compliance_rate"];

    /// <summary>The name of the one that moves the number of rounds.</summary>
    public const string OfRounds = "rounds";

    /// <summary>What is set beside it, low and high alike.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>Trust and rounds, as a scenario has them.</summary>
    public static IReadOnlyList<Probe> Of(RunSetup setup) => [Trust(setup), Rounds(setup)];

    // From hardly any trust to almost full trust.
    private static Probe Trust(RunSetup setup)
    {
        var protocol = setup.Institution.Protocol;
        var why =
            protocol.MostQuestions == 0 ? $"under the protocol '{Catalog.NameOf(protocol)}' nobody meets to promise anything"
            : !setup.Channels.Acceptance && !setup.Channels.Compliance
                ? "trust.channels switch off where it acts, acceptance and compliance"
            : protocol is ControlScheduleProtocol
                ? "what a member promises is the schedule's to say, and trust changes nobody's mind to join"
            : setup.World.Texts > 0 ? "delegations bargain over texts by what each says, not by who would keep it"
            : null;
        return new Probe("trust", new LeverSetting("trust.initial", "0.1", "0.9", false), why);
    }

    private static Probe Rounds(RunSetup setup)
    {
        var protocol = setup.Institution.Protocol;
        var kind = Catalog.NameOf(protocol);
        if (Shape.Of(protocol.GetType())["rounds"] is not { } key || key.Property.GetValue(protocol) is not int rounds)
            return new Probe(OfRounds, null, $"the protocol '{kind}' has none");

        var most = key.Range is { Maximum: int limit } ? Math.Min(limit, 3L * rounds) : 3L * rounds;
        var high = most.ToString(CultureInfo.InvariantCulture);
        return new Probe(OfRounds, new LeverSetting("institution.protocol.rounds", "1", high, false), null)
        {
            Beside = [$"institution.protocol.kind={kind}"],
        };
    }
}
