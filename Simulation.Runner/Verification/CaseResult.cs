namespace Simulation.Runner.Verification;

/// <summary>How one reference case ended.</summary>
public enum CaseStatus
{
    /// <summary>Every expected number was reproduced within its tolerance.</summary>
    Passed,

    /// <summary>At least one number was not reproduced, or the case could not be read.</summary>
    Failed,

    /// <summary>The model has nothing that computes this case yet.</summary>
    Unsupported,
}

/// <summary>The outcome of one reference case.</summary>
/// <param name="Case">The case's id or file name.</param>
/// <param name="Status">How it ended.</param>
/// <param name="WorstError">The largest of |found - expected| / max(1, |expected|) over the case's numbers; 0 where there are none.</param>
/// <param name="Detail">Where it failed, or why it is unsupported: what was expected, what was found.</param>
public sealed record CaseResult(string Case, CaseStatus Status, double WorstError, string? Detail = null);
