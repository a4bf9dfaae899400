using System.Globalization;
using System.Text.RegularExpressions;
using Simulation.Model.Data;
using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Models;
using Simulation.Storage.Folders;

namespace Simulation.Runner.Verification.Climate;

/// <summary>The files of one climate model in a reference folder.</summary>
internal sealed class ClimateFiles(string directory, string model)
{
    private string Folder => Path.Combine(directory, "climate", model);

    public bool Exist => Directory.Exists(Folder);

    public IEnumerable<string> Named(string pattern) =>
        Directory.EnumerateFiles(Folder, pattern).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public bool Has(string name) => File.Exists(Path.Combine(Folder, name));

    public ParameterSet Parameters() =>
        Named("params_*").Any()
            ? ParameterSet.Read(model, name => Has(name) ? TextFile.Read(Path.Combine(Folder, name)) : null)
            : ParameterSet.Shipped(model);

    public ClimateModel Build() => ClimateModels.Build(model, Parameters());

    public CsvTable Table(string name) =>
        CsvTable.Parse(
            Path.Combine("climate", model, name),
            TextFile.Read(Path.Combine(Folder, name)),
            problem => throw new FormatException(problem.ToString())
        );

    /// <summary>A cell that must hold a number.</summary>
    public static double Cell(CsvTable table, int row, string column)
    {
        if (!table.Has(column))
            throw new FormatException($"{table.File}: there is no column '{column}'.");

        return table.Number(row, column)
            ?? throw new FormatException(table.At(row, column, $"expected a number; found '{table.Text(row, column)}'.").ToString());
    }

    /// <summary>A number in a file's name, such as the 50 of <c>variant_miu50</c>.</summary>
    public static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>Runs a case; whatever goes wrong in reading it is the case's failure.</summary>
    public static CaseResult Guard(string name, Func<CaseResult> run)
    {
        try
        {
            return run();
        }
        catch (Exception error)
            when (error
                    is FormatException
                        or OverflowException
                        or ArgumentException
                        or IndexOutOfRangeException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            return new CaseResult(name, CaseStatus.Failed, 0, error.Message);
        }
    }
}
