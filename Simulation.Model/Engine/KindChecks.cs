using System.Globalization;
using Simulation.Model.Catalogs;
using Simulation.Model.Negotiation;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Protocols;
using Simulation.Model.Trust;
using Simulation.Model.Worlds;

namespace Simulation.Model.Engine;

/// <summary>Looks at what kinds answer where it enters a run, so that a number that means nothing ends it instead of spreading.</summary>
internal static class KindChecks
{
    // What a formula may miss a bound by through rounding, as a share of the whole.
    private const double Rounding = 1e-9;

    /// <summary>The questions that a protocol puts.</summary>
    /// <exception cref="KindFaultException">One of them is none.</exception>
    public static IEnumerable<Ask> Questions(IProtocol protocol, Conference conference)
    {
        foreach (var ask in protocol.Negotiate(conference) ?? throw KindFault.By(protocol, "gave no list of questions (null)"))
            yield return ask ?? throw KindFault.By(protocol, "put no question (null) where it had the turn");
    }

    /// <summary>The agreement that a protocol concluded, looked at; null for none.</summary>
    /// <exception cref="KindFaultException">It is not one that this world knows.</exception>
    public static Treaty? Agreement(IProtocol protocol, Treaty? treaty, StageGame game)
    {
        if (treaty is null)
            return null;

        if (
            treaty.Commitments.Length != game.Parties * game.Issues
            || treaty.Signatories.Length != game.Parties
            || treaty.Transfers.Length != game.Parties
        )
            throw KindFault.By(protocol, "concluded an agreement of another number of parties or issues");

        for (var index = 0; index < treaty.Commitments.Length; index++)
        {
            var party = index / game.Issues;
            if (treaty.Signatories[party])
                CheckCommitment(protocol, game, party, index % game.Issues, treaty.Commitments[index]);
        }

        if (!treaty.Transfers.All(double.IsFinite))
            throw KindFault.By(protocol, "concluded transfers that are no numbers");

        return treaty;
    }

    /// <summary>Looks at a party's trust in every other.</summary>
    /// <exception cref="KindFaultException">Some of it is not from 0 to 1.</exception>
    public static void Trust(ITrustModel model, ReadOnlySpan<double> row)
    {
        foreach (var trust in row)
        {
            if (!(trust >= -Rounding && trust <= 1 + Rounding))
                throw KindFault.By(model, $"answered the trust {Number(trust)}, which is not from 0 to 1");
        }
    }

    private static void CheckCommitment(IProtocol protocol, StageGame game, int party, int issue, double commitment)
    {
        var lower = game.Lower(party, issue);
        var upper = game.Upper(party, issue);
        var slack = Rounding * Math.Max(1, Math.Max(Math.Abs(lower), Math.Abs(upper)));
        if (!(double.IsFinite(commitment) && commitment >= lower - slack && commitment <= upper + slack))
            throw KindFault.By(
                protocol,
                $"concluded a commitment of {Number(commitment)}, which is not from {Number(lower)} to {Number(upper)}, "
                    + $"what that party can do"
            );
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
