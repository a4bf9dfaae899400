namespace Simulation.Model.Worlds;

/// <summary>
/// A profile of actions, a view of one array without a copy: party i's level on issue k is at <c>i * issues + k</c>.
/// </summary>
/// <param name="levels">Everyone's levels, each in its issue's unit.</param>
/// <param name="issues">How many issues there are.</param>
public readonly struct ActionProfile(double[] levels, int issues)
{
    /// <summary>A party's level on an issue, to read and to set.</summary>
    public ref double this[int party, int issue] => ref levels[(party * issues) + issue];

    /// <summary>A party's levels on all issues, to read and to set.</summary>
    public Span<double> Of(int party) => levels.AsSpan(party * issues, issues);
}
