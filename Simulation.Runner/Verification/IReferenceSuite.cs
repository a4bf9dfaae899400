namespace Simulation.Runner.Verification;

/// <summary>One set of published or computed numbers that the model must reproduce, found in a reference folder by its files.</summary>
public interface IReferenceSuite
{
    /// <summary>The suite's name as <c>verify</c> prints it, for example <c>theory/trust</c> or <c>climate/rice2010</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Whether <paramref name="directory"/> (a reference folder: it may hold <c>theory/</c>, <c>climate/</c>, <c>negotiation/</c>) has this
    /// suite.
    /// </summary>
    bool IsPresent(string directory);

    /// <summary>
    /// Runs every case that the folder has, in the order of the files. A case that cannot be read is a failed case, not an exception.
    /// </summary>
    IEnumerable<CaseResult> Run(string directory);
}
