namespace Simulation.Model.Catalogs;

/// <summary>One extension that a scenario can name.</summary>
/// <param name="Name">The name in a scenario.</param>
/// <param name="Summary">One line: what it does.</param>
/// <param name="Source">The literature source.</param>
/// <param name="Type">The class, whose settable properties are the keys a scenario may give beside <c>kind</c>.</param>
public sealed record CatalogEntry(string Name, string Summary, string Source, Type Type);
