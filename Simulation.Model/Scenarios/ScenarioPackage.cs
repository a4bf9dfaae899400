namespace Simulation.Model.Scenarios;

/// <summary>
/// A scenario as it travels: one self-contained text with every override applied, and the data files it needs. Two packages with the same texts are the same scenario, wherever they are run.
/// </summary>
/// <param name="File">The file as the user named it, for messages.</param>
/// <param name="Yaml">The resolved scenario.</param>
/// <param name="Data">The texts of the data files by name (<c>countries.csv</c>, <c>affinity.csv</c>), ordered by name; empty where none is needed.</param>
/// <param name="Hash">SHA-256 over the resolved scenario and the data, as lower case hexadecimal text.</param>
public sealed record ScenarioPackage(string File, string Yaml, IReadOnlyDictionary<string, string> Data, string Hash);
