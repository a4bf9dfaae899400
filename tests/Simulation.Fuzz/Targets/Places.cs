using Simulation.Model.Diagnostics;

namespace Simulation.Fuzz.Targets;

/// <summary>Looks whether problems say something, and stand where there is something.</summary>
internal static class Places
{
    // The end of a line, and the place behind it.
    private const int Behind = 2;

    /// <summary>What is wrong with the problems of inputs that were refused; null where nothing is.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="files">The files by the names that the reader was given.</param>
    public static string? Fault(IReadOnlyCollection<Problem> problems, params IReadOnlyList<(string File, string Text)> files)
    {
        if (problems.Count == 0)
            return "nonsense: refused without a problem";

        var texts = files.Select(file => (file.File, Extent: ExtentOf(file.Text))).ToList();
        foreach (var problem in problems)
        {
            if (problem.Message.Length == 0)
                return "nonsense: a problem without a message";

            if (problem is { Line: 0, Column: 0 })
                continue;

            var named = texts.Where(text => text.File == problem.File).Select(text => text.Extent).ToList();
            if (
                named.Count > 0
                && !named.Exists(extent =>
                    problem.Line >= 1 && problem.Column >= 1 && problem.Line <= extent.Lines && problem.Column <= extent.Longest + Behind
                )
            )
                return $"nonsense: a problem outside the text: {problem}";
        }

        return null;
    }

    // Formats differ in what ends a line, so a column may count on over a sign that ends a line elsewhere.
    private static (int Lines, int Longest) ExtentOf(string text)
    {
        var longest = 0;
        foreach (var part in text.AsSpan().Split('\n'))
            longest = Math.Max(longest, part.End.Value - part.Start.Value);

        return (1 + text.AsSpan().CountAny(LineEnds), longest);
    }

    private static readonly System.Buffers.SearchValues<char> LineEnds = System.Buffers.SearchValues.Create("\n\r\u0085\u2028\u2029");
}
