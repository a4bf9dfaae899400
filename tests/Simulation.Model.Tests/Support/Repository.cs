using Simulation.Model.Scenarios;

namespace Simulation.Model.Tests.Support;

/// <summary>Files of the repository, found by walking up to the solution.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NegotiationSim.sln")))
            folder =
                Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("NegotiationSim.sln is in no folder above the tests.");

        return folder;
    }
}

/// <summary>Files beside the scenario that refers to them.</summary>
internal sealed class DiskFiles : IScenarioFiles
{
    public (string File, string Text)? Read(string file, string reference)
    {
        var path = Path.Combine(Path.GetDirectoryName(file) ?? "", reference);
        return File.Exists(path) ? (path, File.ReadAllText(path)) : null;
    }
}
