using System.CommandLine;
using Simulation.Model.Engine;
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
    /// <exception cref="Model.Catalogs.PluginException">A plug-in cannot be used.</exception>
    public static RunCompiler Compiler(this ParseResult line) => new(PluginFolder.CatalogOf(line.GetValue(Option)));
}
