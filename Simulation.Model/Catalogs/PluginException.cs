namespace Simulation.Model.Catalogs;

/// <summary>Plug-ins cannot be used.</summary>
/// <param name="problems">Everything that is wrong, a sentence each.</param>
public sealed class PluginException(IReadOnlyList<string> problems) : Exception(string.Join('\n', problems))
{
    /// <summary>Everything that is wrong, a sentence each.</summary>
    public IReadOnlyList<string> Problems => problems;
}
