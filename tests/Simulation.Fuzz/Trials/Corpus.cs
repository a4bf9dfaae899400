using Simulation.Fuzz.Mutation;

namespace Simulation.Fuzz.Trials;

/// <summary>
/// The texts that a target's inputs are made from: what ships with the program, small ones made by hand, and every input that ever failed.
/// </summary>
internal static class Corpus
{
    private const string Folder = "tests/Simulation.Fuzz/Corpus";

    /// <summary>What a target's inputs are made of.</summary>
    public static Palette Of(ITarget target) => new([.. Texts(target), .. target.Shipped], target.Signs);

    /// <summary>The texts of a target's own folder.</summary>
    public static IReadOnlyList<string> Texts(ITarget target) =>
        Directory.Exists(Checkout.PathOf($"{Folder}/{target.Name}")) ? Checkout.Texts($"{Folder}/{target.Name}", "*") : [];

    /// <summary>Keeps an input that failed.</summary>
    /// <returns>The file.</returns>
    public static string Keep(ITarget target, string name, string input)
    {
        var file = $"{Folder}/{target.Name}/{name}.txt";
        Directory.CreateDirectory(Path.GetDirectoryName(Checkout.PathOf(file))!);
        File.WriteAllText(Checkout.PathOf(file), input);
        return file;
    }
}
