using Simulation.Grains.Hosting;

namespace Simulation.Host.Hosting;

/// <summary>The settings of the section <c>Host</c>: of appsettings.json, of environment variables such as <c>Host__SiloPort</c>, or of options.</summary>
internal sealed class HostSettings
{
    public const string Section = "Host";

    /// <value>How silos find one another; <c>localhost</c>, the default, is the only way there is.</value>
    public string Cluster { get; init; } = "localhost";

    /// <value>The port for other silos, from 1 to 65535; the default is 11111.</value>
    public int SiloPort { get; init; } = SiloPorts.Default.Silo;

    /// <value>The port for clients such as <c>negsim run --cluster localhost</c>, from 1 to 65535; the default is 30000.</value>
    public int GatewayPort { get; init; } = SiloPorts.Default.Gateway;

    /// <value>The folder for what has to outlive the process: classes and the keys that sign pages. It is made where it is missing; the default stands next to the program.</value>
    public string Data { get; init; } = Path.Combine(AppContext.BaseDirectory, "host-data");

    /// <value>The folder whose result folders <c>/runs</c> lists; the default is where <c>negsim run</c> puts them.</value>
    public string Runs { get; init; } = "results";

    /// <value>After how many days without anything being done in it a class is forgotten, from 1 to 3650; the default is 90.</value>
    public int KeepDays { get; init; } = 90;

    public SiloPorts Ports => new(SiloPort, GatewayPort);

    /// <summary>Everything that is wrong with the settings.</summary>
    public IEnumerable<string> Problems()
    {
        if (Cluster != "localhost")
            yield return $"Host:Cluster (--cluster): expected 'localhost'; found '{Cluster}'.";
        if (!IsPort(SiloPort))
            yield return $"Host:SiloPort (--silo-port): expected a port from 1 to 65535; found {SiloPort}.";
        if (!IsPort(GatewayPort))
            yield return $"Host:GatewayPort (--gateway-port): expected a port from 1 to 65535; found {GatewayPort}.";
        if (KeepDays is < 1 or > 3650)
            yield return $"Host:KeepDays (--keep-days): expected a number of days from 1 to 3650; found {KeepDays}.";
        if (SiloPort == GatewayPort)
            yield return $"Host:GatewayPort (--gateway-port): silo and clients cannot share port {SiloPort}.";
    }

    private static bool IsPort(int number) => number is >= 1 and <= 65535;
}
