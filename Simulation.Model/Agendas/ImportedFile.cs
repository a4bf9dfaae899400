using Simulation.Model.Sources;
using Simulation.Model.Texts;

namespace Simulation.Model.Agendas;

/// <summary>What a file of a negotiation is.</summary>
internal enum NegotiationFileKind
{
    /// <summary>A table of positions, saliences and capabilities.</summary>
    Positions,

    /// <summary>A GENIUS domain.</summary>
    GeniusDomain,

    /// <summary>A GENIUS profile.</summary>
    GeniusProfile,

    /// <summary>A GeniusWeb domain.</summary>
    GeniusWebDomain,

    /// <summary>A GeniusWeb profile.</summary>
    GeniusWebProfile,
}

/// <summary>What a file's content and name say of it.</summary>
internal static class ImportedFile
{
    /// <summary>What a file is, by how its text begins.</summary>
    public static NegotiationFileKind KindOf(string file, string text) =>
        text.AsSpan().TrimStart("\uFEFF \r\n\t") switch
        {
            ['<', ..] => text.Contains("<negotiation_template", StringComparison.Ordinal) ? NegotiationFileKind.GeniusDomain
            : KtabScenario.Is(text) ? NegotiationFileKind.Positions
            : NegotiationFileKind.GeniusProfile,
            ['{', ..] => GeniusWebFiles.IsDomain(file, text) ? NegotiationFileKind.GeniusWebDomain : NegotiationFileKind.GeniusWebProfile,
            _ => NegotiationFileKind.Positions,
        };

    /// <summary>What is wrong with the name of a party or an issue, which becomes a key of a scenario; null where nothing is.</summary>
    /// <param name="name">The name.</param>
    /// <param name="taken">Keys that stand beside it and mean something else.</param>
    public static string? FaultOfName(string name, params ReadOnlySpan<string> taken) =>
        name.Length == 0 ? "a party or an issue has no name."
        : name.Length > SourceParser.LongestKey
            ? $"the name '{name[..FileNames.LongestSlug]}...' is {name.Length:N0} characters long; names have at most "
                + $"{SourceParser.LongestKey}."
        : taken.Contains(name) ? $"'{name}' means something else in a scenario: give it another name."
        : null;
}
