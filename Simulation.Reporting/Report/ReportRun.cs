using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Storage.Folders;

namespace Simulation.Reporting.Report;

/// <summary>A run as a report tells it.</summary>
/// <param name="Setup">The scenario, compiled.</param>
/// <param name="Result">What came of it, with the events of at least one replicate.</param>
/// <param name="Stamp">The version of the program and the day of the run.</param>
/// <param name="Scenario">The resolved scenario, as text.</param>
/// <param name="Data">The data files it read.</param>
public sealed record ReportRun(RunSetup Setup, RunResult Result, RunStamp Stamp, string Scenario, IReadOnlyList<ReportData> Data);

/// <summary>A data file behind a run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Hash">Its SHA-256.</param>
/// <param name="Licence">Where it comes from and under what licence, as a sentence.</param>
public sealed record ReportData(string Name, string Hash, string Licence);
