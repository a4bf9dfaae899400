using Simulation.Model.Hindcasts;
using Simulation.Model.Scenarios;
using Simulation.Storage.Scenarios;

namespace Simulation.Storage.Hindcasts;

/// <summary>A hindcast ready to run.</summary>
/// <param name="Hindcast">What its file states.</param>
/// <param name="Source">The scenario's file.</param>
/// <param name="Scenario">The scenario as it stands there.</param>
/// <param name="Series">What is compared with what.</param>
public sealed record HindcastCase(Hindcast Hindcast, ScenarioSource Source, Scenario Scenario, IReadOnlyList<RecordedSeries> Series);
