using System.Text.Json;

namespace Simulation.Runner.Verification.Negotiation;

/// <summary>
/// Compares what was found with what a reference states: numbers to 1e-9 relative to max(1, |value|), whole numbers, words and booleans
/// exactly, lists entry by entry. Null states nothing.
/// </summary>
internal sealed class ReferenceValues
{
    private const double Tolerance = 1e-9;
    private const int MostDifferences = 3;
    private readonly List<string> _differences = [];
    private double _worst;
    private int _count;

    /// <summary>Compares a real number.</summary>
    public void Real(string path, double found, JsonElement expected)
    {
        if (!expected.IsStated())
            return;

        _count++;
        var wanted = expected.GetDouble();
        var error = Math.Abs(found - wanted) / Math.Max(1, Math.Abs(wanted));
        _worst = Math.Max(_worst, double.IsNaN(error) ? double.PositiveInfinity : error);
        if (!(error <= Tolerance))
            _differences.Add($"{path}: expected {wanted:R}, found {found:R}");
    }

    /// <summary>Compares a real number that need not exist: null states that there is none, as NaN does.</summary>
    public void RealOrNone(string path, double found, JsonElement expected)
    {
        if (expected.IsStated())
            Real(path, found, expected);
        else
            None(path, double.IsNaN(found));
    }

    /// <summary>Compares what need not exist with a null, which states that it does not.</summary>
    public void None(string path, bool isNone)
    {
        _count++;
        if (!isNone)
            _differences.Add($"{path}: expected none, found one");
    }

    /// <summary>Compares a list of real numbers.</summary>
    public void Reals(string path, IReadOnlyList<double> found, JsonElement expected)
    {
        if (!Length(path, found.Count, expected))
            return;

        for (var index = 0; index < found.Count; index++)
            Real($"{path}[{index}]", found[index], expected[index]);
    }

    /// <summary>Compares a whole number.</summary>
    public void Whole(string path, int found, JsonElement expected) => Exactly(path, $"{found}", expected, expected.GetRawText());

    /// <summary>Compares a list of whole numbers.</summary>
    public void Wholes(string path, IReadOnlyList<int> found, JsonElement expected)
    {
        if (!Length(path, found.Count, expected))
            return;

        for (var index = 0; index < found.Count; index++)
            Whole($"{path}[{index}]", found[index], expected[index]);
    }

    /// <summary>Compares a truth.</summary>
    public void Truth(string path, bool found, JsonElement expected) =>
        Exactly(path, found ? "true" : "false", expected, expected.GetRawText());

    /// <summary>Compares a word.</summary>
    public void Word(string path, string found, JsonElement expected) =>
        Exactly(path, found, expected, expected.IsStated() ? expected.GetString()! : "");

    /// <summary>Notes something that cannot be compared.</summary>
    public void Wrong(string message)
    {
        _count++;
        _differences.Add(message);
    }

    /// <summary>The outcome of the case.</summary>
    public CaseResult Result(string name)
    {
        if (_count == 0)
            return new CaseResult(name, CaseStatus.Failed, 0, "there is nothing to compare in it.");

        return _differences.Count == 0
            ? new CaseResult(name, CaseStatus.Passed, _worst)
            : new CaseResult(name, CaseStatus.Failed, _worst, string.Join("; ", _differences.Take(MostDifferences)));
    }

    private bool Length(string path, int found, JsonElement expected)
    {
        if (!expected.IsStated())
            return false;

        _count++;
        if (expected.ValueKind == JsonValueKind.Array && expected.GetArrayLength() == found)
            return true;

        _differences.Add(
            $"{path}: expected {(expected.ValueKind == JsonValueKind.Array ? $"{expected.GetArrayLength()} entries" : "no list")}, found "
                + $"{found} entries"
        );
        return false;
    }

    private void Exactly(string path, string found, JsonElement expected, string wanted)
    {
        if (!expected.IsStated())
            return;

        _count++;
        if (found != wanted)
            _differences.Add($"{path}: expected {wanted}, found {found}");
    }
}
