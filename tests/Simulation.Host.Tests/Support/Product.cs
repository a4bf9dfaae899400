using System.Xml.Linq;

namespace Simulation.Host.Tests.Support;

/// <summary>The version where it is declared, in the one place.</summary>
internal static class Product
{
    public static string Version { get; } =
        XDocument.Load(Path.Combine(Programs.Root, "Directory.Build.props")).Descendants("Version").Single().Value;
}
