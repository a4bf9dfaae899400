namespace Simulation.Storage.Datasets;

/// <summary>
/// A table as every format writes it: its columns, once, and its rows in blocks that are made one after the other, so that a table may be
/// larger than memory.
/// </summary>
/// <param name="Name">The name that files of it bear.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Blocks">The rows; may be taken once or several times, with the same outcome. The next block may be written over the last,
/// so that a table of any size takes the room of one.</param>
public sealed record Dataset(string Name, IReadOnlyList<DatasetColumn> Columns, IEnumerable<DatasetBlock> Blocks)
{
    /// <summary>About how many rows a block has: enough for columns to compress well, few enough to keep several in memory.</summary>
    internal const int RowsInBlock = 1 << 16;
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What stands in it.</param>
/// <param name="Unit">The unit of its numbers; empty where it has none.</param>
public sealed record DatasetColumn(string Name, ColumnKind Kind, string Unit = "");

/// <summary>What stands in a column.</summary>
public enum ColumnKind
{
    /// <summary>Whole numbers; an <c>int[]</c>.</summary>
    Whole,

    /// <summary>Numbers, NaN where there is none; a <c>double[]</c>.</summary>
    Number,

    /// <summary>Numbers, one in each row; a <c>double[]</c>.</summary>
    FullNumber,

    /// <summary>True or false; a <c>bool[]</c>.</summary>
    Truth,

    /// <summary>Texts; a <c>string[]</c>.</summary>
    Text,
}

/// <summary>Some rows of a table.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Columns">The values, an array for each column as its kind says, each at least as long as there are rows.</param>
public sealed record DatasetBlock(int Rows, IReadOnlyList<Array> Columns)
{
    /// <summary>Room for so many rows.</summary>
    internal static DatasetBlock Of(int rows, IReadOnlyList<DatasetColumn> columns) =>
        new(rows, [.. columns.Select(column => Room(column.Kind, rows))]);

    private static Array Room(ColumnKind kind, int rows) =>
        kind switch
        {
            ColumnKind.Whole => new int[rows],
            ColumnKind.Truth => new bool[rows],
            ColumnKind.Text => new string[rows],
            _ => new double[rows],
        };
}
