namespace Simulation.Model.Catalogs;

/// <summary>The code of a kind failed, or answered what no such kind may: a matter for its author.</summary>
/// <param name="message">A sentence for the user: which kind, of which plug-in, and what it did.</param>
/// <param name="trace">Where it came from, for the author; empty where the message says all.</param>
public sealed class KindFaultException(string message, string trace) : Exception(message)
{
    /// <summary>Where it came from, for the author; empty where the message says all.</summary>
    public string Trace => trace;

    /// <inheritdoc/>
    public override string ToString() => trace.Length == 0 ? base.ToString() : $"{Message}\n{trace}";
}
