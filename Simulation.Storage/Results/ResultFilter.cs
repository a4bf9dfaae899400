namespace Simulation.Storage.Results;

/// <summary>Which results are meant.</summary>
/// <param name="Scenario">Only of this scenario, or of this experiment; null for all.</param>
/// <param name="Kind">Only of this kind; null for all.</param>
/// <param name="Before">Only those begun before this day (UTC); null for all.</param>
public sealed record ResultFilter(string? Scenario, string? Kind, DateOnly? Before)
{
    /// <summary>Whether a result is meant. What a manifest does not tell, as where it cannot be read, is meant by no filter.</summary>
    public bool Takes(FoundResult result) =>
        (Scenario is null || result.Name == Scenario)
        && (Kind is null || result.Kind == Kind)
        && (Before is not { } day || result.Started is { } started && DateOnly.FromDateTime(started.UtcDateTime) < day);
}
