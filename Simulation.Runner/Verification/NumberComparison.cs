namespace Simulation.Runner.Verification;

/// <summary>
/// Compares found numbers with expected ones under one tolerance and keeps the worst: |found - expected| &lt;= tolerance max(1,
/// |expected|).
/// </summary>
internal sealed class NumberComparison(double tolerance)
{
    private string? _worst;
    private int _count;

    public double WorstError { get; private set; }

    public void Add(string what, double found, double expected)
    {
        _count++;
        var error = Math.Abs(found - expected) / Math.Max(1, Math.Abs(expected));
        if (error <= WorstError && !double.IsNaN(error))
            return;

        WorstError = double.IsNaN(error) ? double.PositiveInfinity : error;
        _worst = $"{what}: expected {expected:R}, found {found:R}";
    }

    public CaseResult Result(string name)
    {
        if (_count == 0)
            return new CaseResult(name, CaseStatus.Failed, 0, "there is nothing to compare: no known column, or no row.");

        return WorstError <= tolerance
            ? new CaseResult(name, CaseStatus.Passed, WorstError)
            : new CaseResult(name, CaseStatus.Failed, WorstError, $"{_worst} (tolerance {tolerance:R})");
    }
}
