using System.Buffers;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Sources;

/// <summary>Where a text that is not well-formed YAML goes wrong, where the library says something else.</summary>
internal static class YamlPlace
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\u0085\u2028\u2029");

    /// <summary>
    /// The first line that is indented with a tab; null where none is. The library complains wherever it gave up, far above or below it.
    /// </summary>
    public static Problem? TabIn(string file, string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var content = line.IndexOfAnyExcept(' ', '\t');
            var tab = line.IndexOf('\t');
            if (content >= 0 && tab >= 0 && tab < content)
                return new Problem(file, number, tab + 1, "this line is indented with a tab; YAML is indented with spaces.");
        }

        return null;
    }

    /// <summary>A problem within the text: where a text ends within a line, the library has its end in the line below.</summary>
    public static Problem Within(string text, Problem problem)
    {
        var breaks = text.AsSpan().CountAny(LineBreaks) - text.AsSpan().Count("\r\n");
        return problem.Line <= breaks + 1
            ? problem
            : problem with
            {
                Line = breaks + 1,
                Column = text.Length - text.AsSpan().LastIndexOfAny(LineBreaks),
            };
    }
}
