namespace Simulation.Model.Agendas;

/// <summary>What a table of positions states, before it is checked.</summary>
internal sealed class PositionRows
{
    /// <summary>A full salience of a table in shares.</summary>
    public const double Shares = 1;

    /// <summary>A full salience of a table in per cent.</summary>
    public const double Percent = 100;

    /// <summary>The positions, in the order of the file.</summary>
    public List<PositionRow> Stances { get; } = [];

    /// <summary>Ends of the issues' scales, where they are stated.</summary>
    public List<(string Issue, double Value)> Ends { get; } = [];

    /// <summary>What a full salience is called in this table; saliences are divided by it.</summary>
    public double FullSalience { get; set; } = Shares;
}

/// <summary>An actor's position on an issue.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Actor">Who takes it.</param>
/// <param name="Issue">What it is about.</param>
/// <param name="Position">The position, on the issue's own scale.</param>
/// <param name="Salience">How much the actor cares, in the table's unit.</param>
/// <param name="Capability">How much it could bring to bear, in any unit.</param>
internal sealed record PositionRow(int Line, string Actor, string Issue, double Position, double Salience, double Capability);
