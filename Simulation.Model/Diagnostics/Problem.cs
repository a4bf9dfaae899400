namespace Simulation.Model.Diagnostics;

/// <summary>Something wrong with an input: what was expected, what was found, where, what to do.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Line">The line, from 1; 0 where there is no position.</param>
/// <param name="Column">The column, from 1; 0 where there is no position.</param>
/// <param name="Message">The sentence for the user.</param>
public sealed record Problem(string File, int Line, int Column, string Message)
{
    /// <summary><c>file(line,column): message</c>, or <c>file: message</c> where there is no position.</summary>
    public override string ToString() => Line > 0 ? $"{File}({Line},{Column}): {Message}" : $"{File}: {Message}";
}
