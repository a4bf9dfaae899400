using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Negotiation.Protocols;

/// <summary>A chair tables one text, hears objections and tables it again (Klein, Faratin, Sayama and Bar-Yam, 2003).</summary>
[Rule("single-text", "a chair tables one text, hears objections and tables it again", "Klein, Faratin, Sayama and Bar-Yam (2003)")]
public sealed record SingleText : IProtocol
{
    /// <summary>How many rounds a conference has at most.</summary>
    [Range(1, 1000)]
    public int Rounds { get; init; } = 12;
}
