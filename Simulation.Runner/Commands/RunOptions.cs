using System.CommandLine;

namespace Simulation.Runner.Commands;

/// <summary>What commands that run scenarios take alike, each with the words that are its own.</summary>
internal static class RunOptions
{
    /// <summary>The most replicates that a run can have.</summary>
    public const int MostReplicates = 1_000_000;

    /// <summary>The scenario.</summary>
    public static Argument<string> Scenario() =>
        new("SCENARIO") { Description = "A scenario file, or the name of one that comes with the program" };

    /// <summary>How many replicates to run.</summary>
    /// <param name="least">The fewest that the command can do with.</param>
    /// <param name="description">What the help says.</param>
    /// <param name="most">The most that it takes.</param>
    public static Option<int?> Replicates(int least, string description, int most = MostReplicates) =>
        WholeNumber.Option("--replicates", "N", least, most, description);

    /// <summary>The root seed.</summary>
    /// <param name="description">What the help says.</param>
    public static Option<ulong?> Seed(string description) => WholeNumber.Option("--seed", "S", ulong.MinValue, ulong.MaxValue, description);

    /// <summary>Values to set, none unless given.</summary>
    /// <param name="description">What the help says.</param>
    public static Option<string[]> Set(string description) =>
        new("--set")
        {
            Description = description,
            HelpName = "PATH=VALUE",
            DefaultValueFactory = _ => [],
        };

    /// <summary>The folder that is written to.</summary>
    /// <param name="description">What the help says.</param>
    public static Option<string?> Output(string description) => new("--out") { Description = description, HelpName = "DIR" };

    /// <summary>The hosts to run on.</summary>
    public static Option<string?> Cluster() =>
        new("--cluster") { Description = "Run on hosts that are there already", HelpName = "localhost[:PORT]|redis://HOST" };
}
