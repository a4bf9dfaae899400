using Simulation.Model.Diagnostics;
using Simulation.Storage.Folders;

namespace Simulation.Runner;

/// <summary>The part of a page that the program writes: between two marks, the rest is its author's.</summary>
/// <param name="begin">The line before it.</param>
/// <param name="end">The line after it.</param>
internal sealed class MarkedBlock(string begin, string end)
{
    /// <summary>Why a file cannot take the block; null if it can.</summary>
    public string? Refusal(string file)
    {
        if (!File.Exists(file))
            return $"{file}: {WhatIsThere.InsteadOfFile(file)}";

        var problems = new List<Problem>();
        if (TextFile.Read(file, problems.Add) is not { } page)
            return problems[0].ToString();

        return Find(page) is null
            ? $"{file}: the file does not say where the table belongs: expected a line '{begin}' and below it a line '{end}'."
            : null;
    }

    /// <summary>Puts text between the marks of a file that takes it.</summary>
    public void Write(string file, string text)
    {
        var page = TextFile.Read(file);
        var block = Find(page)!.Value;
        AtomicFile.Write(file, writer => writer.Write($"{page[..block.Start]}\n{text}{page[block.End..]}"));
    }

    private Range? Find(string page)
    {
        var from = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = from < begin.Length ? -1 : page.IndexOf(end, from, StringComparison.Ordinal);
        return to < 0 ? null : from..to;
    }
}
