namespace Simulation.Model.Diagnostics;

/// <summary>
/// Collects everything that is wrong with an input, each at its place in the file, so that the user hears of all of it at once.
/// </summary>
/// <param name="locate">Gives file, line and column of a path such as <c>institution.transparency</c> or <c>shocks[1].country</c>; the
/// nearest known parent's where the path itself is not in the file.</param>
public sealed class ProblemList(Func<string, (string File, int Line, int Column)> locate)
{
    private readonly List<Problem> _problems = [];
    private readonly HashSet<Problem> _known = [];

    /// <summary>Everything found so far, in the order it was found.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsEmpty => _problems.Count == 0;

    /// <summary>The file, line and column of a path of the scenario.</summary>
    public (string File, int Line, int Column) Place(string path) => locate(path);

    /// <summary>Adds a problem at a path of the scenario.</summary>
    public void Add(string path, string message)
    {
        var (file, line, column) = locate(path);
        Add(new Problem(file, line, column, message));
    }

    /// <summary>Adds a problem whose place is known; the same one is not repeated.</summary>
    public void Add(Problem problem)
    {
        if (_known.Add(problem))
            _problems.Add(problem);
    }
}
