using System.CommandLine;
using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Storage.Folders;
using Simulation.Storage.Plugins;

namespace Simulation.Runner;

/// <summary><c>--plugins</c>: a folder of assemblies with strategies, protocols, worlds and so on of somebody's own.</summary>
internal static class PluginsOption
{
    /// <summary>The option, which every command has.</summary>
    public static Option<string?> Option { get; } =
        new("--plugins")
        {
            Description = "Folder of .NET assemblies with kinds of your own: strategies, protocols, worlds, trust models, decision rules",
            HelpName = "DIR",
            Recursive = true,
        };

    /// <summary>The compiler of a command's scenarios, which knows its plug-ins.</summary>
    /// <exception cref="PluginException">A plug-in cannot be used.</exception>
    public static RunCompiler Compiler(this ParseResult line) => new(PluginFolder.CatalogOf(line.GetValue(Option)));

    /// <summary>Says which of the plug-ins that a folder was made with are loaded as another build.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="manifest">What it says of itself.</param>
    /// <param name="catalog">What is loaded.</param>
    public static void NoteOtherBuilds(string folder, FolderManifest manifest, Catalog catalog)
    {
        foreach (var difference in UsedPlugin.Differences(manifest.Plugins, catalog))
            Console.Error.WriteLine($"Note: {folder}: {difference}");
    }
}
