namespace Simulation.Fuzz.Targets;

/// <summary>Several files in one input: each begins after a line <c>=== its name</c>.</summary>
internal static class Bundle
{
    private const string Mark = "=== ";

    /// <summary>The files of an input; one of the name given, where no line says another.</summary>
    public static List<(string File, string Text)> Split(string input, string usual)
    {
        var files = new List<(string File, string Text)>();
        var name = usual;
        var start = 0;
        var at = 0;
        while (at >= 0 && at < input.Length)
        {
            var next = input.IndexOf('\n', at) is >= 0 and var end ? end + 1 : input.Length;
            if (input.AsSpan(at).StartsWith(Mark))
            {
                Add(at);
                name = input[(at + Mark.Length)..next].Trim();
                start = next;
            }

            at = next;
        }

        Add(input.Length);
        return files;

        void Add(int end)
        {
            if (end > start || start > 0)
                files.Add((name, input[start..end]));
        }
    }

    /// <summary>Files as one input.</summary>
    public static string Join(params IEnumerable<(string File, string Text)> files) =>
        string.Concat(files.Select(file => $"{Mark}{file.File}\n{file.Text}\n"));
}
