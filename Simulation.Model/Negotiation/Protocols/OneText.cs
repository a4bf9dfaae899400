using Simulation.Model.Catalogs;
using Simulation.Model.Negotiation.Decisions;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>What protocols have in common that adopt one text for everyone at the table.</summary>
internal static class OneText
{
    /// <summary>
    /// A rule that lets a majority go ahead alone would sign something else than was voted on: it has to bind the outvoted, or need
    /// nobody's vote against.
    /// </summary>
    public static IEnumerable<(string Key, string Message)> Unmet(IProtocol protocol, TableRules rules)
    {
        if (rules.Decision is Consensus || rules.Decision.BindsMinority)
            yield break;

        var name = Catalog.NameOf(protocol);
        var rule = Catalog.NameOf(rules.Decision);
        yield return (
            "decision",
            $"the protocol '{name}' adopts one text for all at the table, and the decision rule '{rule}' does not bind the outvoted: set "
                + $"bindsMinority: true, or take consensus."
        );
    }
}
