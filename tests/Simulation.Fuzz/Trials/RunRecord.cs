using System.Globalization;
using System.Reflection;

namespace Simulation.Fuzz.Trials;

/// <summary>The record of long runs: a line for each, also for one that was stopped.</summary>
internal static class RunRecord
{
    private const string File = "tests/Simulation.Fuzz/record.csv";
    private const string Header = "date,commit,target,seed,first,inputs,seconds,accepted,refused,failed,kinds";

    private static readonly string Commit = Assembly
        .GetExecutingAssembly()
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+')[^1];

    /// <summary>Adds a run.</summary>
    public static void Append(ITarget target, ulong seed, long first, FuzzRun run)
    {
        var path = Checkout.PathOf(File);
        if (!System.IO.File.Exists(path))
            System.IO.File.WriteAllText(path, Header + "\n");

        System.IO.File.AppendAllText(
            path,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{DateTime.UtcNow:yyyy-MM-dd},{Commit[..Math.Min(8, Commit.Length)]},{target.Name},{seed},{first},{run.Tried}"
                    + $",{run.Elapsed.TotalSeconds:0},{run.Accepted},{run.Refused},{run.Failed},{run.Kinds}\n"
            )
        );
    }
}
