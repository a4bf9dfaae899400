namespace Simulation.Model.Bargaining;

/// <summary>
/// Everything that can be agreed on a list of issues: one value of each. Outcomes are numbered from 0 by mixed radix, the first issue most
/// significant, values in their order. Immutable and shared by all threads.
/// </summary>
public sealed class OutcomeSpace
{
    /// <summary>The most outcomes that are looked at one by one.</summary>
    public const int MostOutcomes = 4_000_000;

    private readonly int[] _strides;

    /// <summary>The outcomes of these issues.</summary>
    /// <param name="issues">At least one issue, each with at least one value.</param>
    /// <exception cref="ArgumentException">There is no issue, or one without values, or there are more than <see cref="MostOutcomes"/>
    /// outcomes.</exception>
    public OutcomeSpace(IReadOnlyList<DiscreteIssue> issues)
    {
        if (issues.Count == 0 || issues.Any(issue => issue.Values.Count == 0))
            throw new ArgumentException("An outcome space needs at least one issue, and every issue at least one value.", nameof(issues));

        Issues = issues;
        _strides = new int[issues.Count];
        long count = 1;
        for (var issue = issues.Count - 1; issue >= 0; issue--)
        {
            _strides[issue] = (int)count;
            count *= issues[issue].Values.Count;
            if (count > MostOutcomes)
                throw new ArgumentException(
                    $"These issues have more than {MostOutcomes:N0} outcomes, too many to look at one by one.",
                    nameof(issues)
                );
        }

        Count = (int)count;
    }

    /// <summary>What is negotiated, in order.</summary>
    public IReadOnlyList<DiscreteIssue> Issues { get; }

    /// <summary>How many outcomes there are.</summary>
    public int Count { get; }

    /// <summary>How far apart two outcomes are numbered that differ by one value of an issue.</summary>
    public int Stride(int issue) => _strides[issue];

    /// <summary>The value that an outcome has on an issue, from 0.</summary>
    public int Value(int outcome, int issue) => outcome / _strides[issue] % Issues[issue].Values.Count;

    /// <summary>The number of the outcome with these values, one per issue.</summary>
    public int Index(ReadOnlySpan<int> values)
    {
        var index = 0;
        for (var issue = 0; issue < values.Length; issue++)
            index += values[issue] * _strides[issue];

        return index;
    }

    /// <summary>The outcome that differs from another by the value of one issue.</summary>
    public int With(int outcome, int issue, int value) => outcome + ((value - Value(outcome, issue)) * _strides[issue]);

    /// <summary>An outcome in words: <c>issue: value; issue: value</c>.</summary>
    public string Describe(int outcome) =>
        string.Join("; ", Issues.Select((issue, index) => $"{issue.Name}: {issue.Values[Value(outcome, index)]}"));
}

/// <summary>An issue with a list of possible values.</summary>
/// <param name="Name">What is at issue.</param>
/// <param name="Values">What can be agreed on it, in order.</param>
public sealed record DiscreteIssue(string Name, IReadOnlyList<string> Values);
