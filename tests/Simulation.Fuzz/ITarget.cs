namespace Simulation.Fuzz;

/// <summary>Something that reads what anybody may send it. One instance is used by one thread.</summary>
internal interface ITarget
{
    /// <summary>Its name on the command line and the name of its folder of the corpus.</summary>
    string Name { get; }

    /// <summary>What it reads, in a few words.</summary>
    string Summary { get; }

    /// <summary>Texts to start from beside those of its folder: what ships with the program.</summary>
    IReadOnlyList<string> Shipped { get; }

    /// <summary>Words and signs that mean something in its format.</summary>
    IReadOnlyList<string> Signs { get; }

    /// <summary>Has a text read, and looks whether what came of it makes sense. Whatever it throws is a fault, too.</summary>
    Verdict Try(string input);
}

/// <summary>What came of an input.</summary>
/// <param name="IsAccepted">Whether the input was taken for right.</param>
/// <param name="Fault">What is wrong with the reader, not with the input; null where nothing is.</param>
internal readonly record struct Verdict(bool IsAccepted, string? Fault)
{
    public static Verdict Accepted => new(true, null);

    public static Verdict Refused => new(false, null);

    public static Verdict Wrong(string fault) => new(false, fault);
}
