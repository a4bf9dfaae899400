namespace Simulation.Model.Worlds;

/// <summary>
/// Rows of numbers, one for each series of a list, read by the series' declaration. So a series that is added to the list, or moved in it,
/// shifts no other.
/// </summary>
/// <param name="declared">The series, in the order of the rows.</param>
/// <param name="rows">The numbers.</param>
/// <param name="first">The row of the first series.</param>
public readonly struct SeriesRows(IReadOnlyList<Series> declared, double[][] rows, int first = 0)
{
    /// <summary>
    /// The row of a series. A list may hold it with another label or unit than it was declared with: what counts is its name.
    /// </summary>
    /// <exception cref="ArgumentException">The list has no series of that name.</exception>
    public double[] this[Series series] => rows[first + PlaceOf(series.Name)];

    /// <summary>The same rows for some of the series only, under names of their own.</summary>
    /// <param name="part">These series, one after another in the list.</param>
    /// <param name="skipped">How many series of the list come before them.</param>
    public SeriesRows Part(IReadOnlyList<Series> part, int skipped) => new(part, rows, first + skipped);

    private int PlaceOf(string name)
    {
        for (var place = 0; place < declared.Count; place++)
            if (declared[place].Name == name)
                return place;

        throw new ArgumentException($"'{name}' is none of the series here: {string.Join(", ", declared.Select(one => one.Name))}.");
    }
}
