using System.Globalization;
using System.Net;
using Simulation.Grains.Hosting;
using Simulation.Grains.Work;
using Simulation.Model.Diagnostics;

namespace Simulation.Host.Hosting;

/// <summary>
/// The settings of the section <c>Host</c>: of appsettings.json, of environment variables such as <c>Host__SiloPort</c>, or of options.
/// </summary>
internal sealed record HostSettings
{
    public const string Section = "Host";

    private const string Kubernetes = "kubernetes";
    private const int ShortestKey = 16;

    // What Orleans has to know of the pod.
    private static readonly string[] PodVariables = ["POD_NAME", "POD_NAMESPACE", "POD_IP"];

    // Each setting with its option, or with its variable where it is a secret, which every list of processes would show; anything else
    // in the section is a mistake.
    private static readonly Dictionary<string, string> Options = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(Cluster)] = "--cluster",
        [nameof(SiloPort)] = "--silo-port",
        [nameof(GatewayPort)] = "--gateway-port",
        [nameof(Data)] = "--data",
        [nameof(Runs)] = "--runs",
        [nameof(Plugins)] = "--plugins",
        [nameof(KeepDays)] = "--keep-days",
        [nameof(Advertise)] = "--advertise",
        [nameof(Otlp)] = "--otlp",
        [nameof(OperatorKey)] = "Host__OperatorKey",
        [nameof(RequestMegabytes)] = "Host__RequestMegabytes",
        [nameof(RequestSeconds)] = "Host__RequestSeconds",
        [nameof(RequestsWaiting)] = "Host__RequestsWaiting",
        [nameof(ClassMegabytes)] = "Host__ClassMegabytes",
        [nameof(ClassesPerAddress)] = "Host__ClassesPerAddress",
        [nameof(Drafts)] = "Host__Drafts",
        [nameof(Names)] = "--names",
    };

    /// <value>How silos find one another: <c>localhost</c>, the default, for one that is alone, or the address of a Redis server.</value>
    public string Cluster { get; init; } = "localhost";

    /// <value>The port for other silos, from 1 to 65535; the default is 11111.</value>
    public int SiloPort { get; init; } = SiloPorts.Default.Silo;

    /// <value>The port for clients such as <c>negsim run --cluster localhost</c>, from 1 to 65535; the default is 30000.</value>
    public int GatewayPort { get; init; } = SiloPorts.Default.Gateway;

    /// <value>The folder for what has to outlive the process: classes and the keys that sign pages. It is made where it is missing; the
    /// default is next to the program.</value>
    public string Data { get; init; } = Path.Combine(AppContext.BaseDirectory, "host-data");

    /// <value>The folder whose result folders <c>/runs</c> lists; the default is where <c>negsim run</c> puts them.</value>
    public string Runs { get; init; } = "results";

    /// <value>A folder of assemblies with kinds of somebody's own, whose code runs with the rights of the host; empty, the default, for
    /// none.</value>
    public string Plugins { get; init; } = "";

    /// <value>After how many days without anything being done in it a class is forgotten, from 1 to 3650; the default is 90.</value>
    public int KeepDays { get; init; } = 90;

    /// <value>The address at which the silos of other machines reach this one, or <c>kubernetes</c> for the pod's; empty, the default,
    /// where all are on this machine.</value>
    public string Advertise { get; init; } = "";

    /// <value>The address of a collector of metrics and traces that takes OTLP over HTTP; empty, the default, where none are
    /// collected.</value>
    public string Otlp { get; init; } = "";

    /// <value>The key to the pages for operators, of at least 16 characters; empty, the default, where there are none.</value>
    public string OperatorKey { get; init; } = "";

    /// <value>The most memory that one piece of work of a visitor may take by estimate, in megabytes from 1 to 1,000,000; the default is
    /// 256. A class may hold an eighth of it.</value>
    public int RequestMegabytes { get; init; } = new WorkSettings().Megabytes;

    /// <value>The most seconds that one piece of work of a visitor may take, by estimate and by the clock, from 1 to 86,400; the default is
    /// 60. A phase of a class may take a sixtieth of it.</value>
    public int RequestSeconds { get; init; } = (int)new WorkSettings().LongestWork.TotalSeconds;

    /// <value>How many pieces of work of a kind wait for one address, from 1 to 100,000; the default is 200.</value>
    public int RequestsWaiting { get; init; } = new WorkSettings().WaitingOfAddress;

    /// <value>The memory that all classes may hold together that are open on this host, by estimate, in megabytes from 1 to 1,000,000; the
    /// default is 512.</value>
    public int ClassMegabytes { get; init; } = 512;

    /// <value>How many classes may be open that were made from one address, from 1 to 100,000; the default is 60.</value>
    public int ClassesPerAddress { get; init; } = 60;

    /// <value>How many drafts of scenarios are kept, from 1 to 1,000,000; the default is 500.</value>
    public int Drafts { get; init; } = Scenarios.Drafts.UsualMost;

    /// <value>Names in the public DNS that the host answers to, with commas between them; empty, the default, where people open it by its
    /// address, by a name of its own network, over TLS or through a proxy.</value>
    public string Names { get; init; } = "";

    /// <summary>The names that are allowed besides those that every host answers to.</summary>
    public IReadOnlyList<string> AllowedNames => Names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How much work visitors may start.</summary>
    public WorkSettings Work =>
        new()
        {
            Megabytes = RequestMegabytes,
            LongestWork = TimeSpan.FromSeconds(RequestSeconds),
            WaitingOfAddress = RequestsWaiting,
        };

    /// <summary>Where the silos find one another.</summary>
    public ClusterAddress Address => ClusterAddress.Parse(Cluster)!;

    /// <summary>Where others reach this silo; null where all are on this machine.</summary>
    public IPAddress? AdvertisedAddress =>
        Advertise.Length == 0 ? null
        : IsInKubernetes ? IPAddress.Any
        : IPAddress.Parse(Advertise);

    /// <summary>Whether the silo is a pod, whose address and fate Kubernetes knows.</summary>
    public bool IsInKubernetes => Advertise == Kubernetes;

    /// <summary>Who collects metrics and traces; null for nobody.</summary>
    public Uri? Collector => Otlp.Length == 0 ? null : new Uri(Otlp);

    public SiloPorts Ports => new(SiloPort, GatewayPort);

    /// <summary>Reads the settings, with everything that is wrong with them.</summary>
    public static (HostSettings Settings, IReadOnlyList<string> Problems) Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var problems = new List<string>();
        var usual = new HostSettings();
        foreach (var stray in section.GetChildren().Where(child => !Options.ContainsKey(child.Key)))
            problems.Add($"{Section}:{stray.Key}: there is no such setting.{DidYouMean.For(stray.Key, Options.Keys)}");

        var settings = new HostSettings
        {
            Cluster = section[nameof(Cluster)] ?? usual.Cluster,
            SiloPort = Number(nameof(SiloPort), usual.SiloPort, 65535, "a port"),
            GatewayPort = Number(nameof(GatewayPort), usual.GatewayPort, 65535, "a port"),
            Data = section[nameof(Data)] ?? usual.Data,
            Runs = section[nameof(Runs)] ?? usual.Runs,
            Plugins = section[nameof(Plugins)] ?? usual.Plugins,
            Advertise = section[nameof(Advertise)] ?? usual.Advertise,
            Otlp = section[nameof(Otlp)] ?? usual.Otlp,
            OperatorKey = section[nameof(OperatorKey)] ?? usual.OperatorKey,
            KeepDays = Number(nameof(KeepDays), usual.KeepDays, 3650, "a number of days"),
            RequestMegabytes = Number(nameof(RequestMegabytes), usual.RequestMegabytes, 1_000_000, "megabytes"),
            RequestSeconds = Number(nameof(RequestSeconds), usual.RequestSeconds, 86_400, "seconds"),
            RequestsWaiting = Number(nameof(RequestsWaiting), usual.RequestsWaiting, 100_000, "a number of requests"),
            ClassMegabytes = Number(nameof(ClassMegabytes), usual.ClassMegabytes, 1_000_000, "megabytes"),
            ClassesPerAddress = Number(nameof(ClassesPerAddress), usual.ClassesPerAddress, 100_000, "a number of classes"),
            Names = section[nameof(Names)] ?? usual.Names,
            Drafts = Number(nameof(Drafts), usual.Drafts, 1_000_000, "a number of drafts"),
        };
        var address = settings.Cluster.StartsWith("localhost:", StringComparison.Ordinal) ? null : ClusterAddress.Parse(settings.Cluster);
        if (address is null)
            problems.Add(
                $"{Name(nameof(Cluster))}: expected 'localhost' or redis://HOST[:PORT]; found '{ClusterAddress.Told(settings.Cluster)}'."
            );
        if (settings.Advertise.Length > 0 && !settings.IsInKubernetes && !IPAddress.TryParse(settings.Advertise, out _))
            problems.Add(
                $"{Name(nameof(Advertise))}: expected an IP address of this machine, or '{Kubernetes}'; found '{settings.Advertise}'."
            );
        if (
            settings.IsInKubernetes
            && PodVariables.Where(variable => string.IsNullOrEmpty(configuration[variable])).ToList() is { Count: > 0 } unset
        )
            problems.Add(
                $"{Name(nameof(Advertise))}: in Kubernetes the pod has to be told in {string.Join(", ", unset)}; see "
                    + $"docs/how-to/run-a-cluster.md."
            );
        if (settings.IsInKubernetes && address is { IsRedis: false })
            problems.Add(
                $"{Name(nameof(Cluster))}: pods find one another through a Redis server; expected redis://HOST[:PORT], found "
                    + $"'{ClusterAddress.Told(settings.Cluster)}'."
            );
        if (settings.Otlp.Length > 0 && !IsCollector(settings.Otlp))
            problems.Add(
                $"{Name(nameof(Otlp))}: expected the address of a collector, such as http://localhost:4318; found "
                    + $"'{ClusterAddress.Told(settings.Otlp)}'."
            );
        if (settings.OperatorKey.Length is > 0 and < ShortestKey)
            problems.Add(
                $"{Name(nameof(OperatorKey))}: expected at least {ShortestKey} characters that nobody guesses; found "
                    + $"{settings.OperatorKey.Length}."
            );
        if (settings.Advertise.Length == 0 && address is { IsLoopback: false })
            problems.Add(
                $"{Name(nameof(Advertise))}: the Redis server is on another machine, so say at which "
                    + $"IP address the other silos reach this one."
            );
        if (settings.SiloPort == settings.GatewayPort)
            problems.Add($"{Name(nameof(GatewayPort))}: silo and clients cannot share port {settings.SiloPort}.");
        foreach (var name in settings.AllowedNames.Where(name => Uri.CheckHostName(name) != UriHostNameType.Dns))
            problems.Add(
                $"{Name(nameof(Names))}: expected names such as class.example.org, with commas between them and without a port; found "
                    + $"'{name}'."
            );
        if (Unwritable(settings.Data) is { } reason)
            problems.Add($"{Name(nameof(Data))}: expected a folder that can be written; found '{settings.Data}': {reason}");

        problems.AddRange(WebAddresses.Problems(configuration));
        return (settings, problems);

        int Number(string name, int usually, int most, string what)
        {
            if (section[name] is not { } text)
                return usually;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
                return number;

            problems.Add($"{Name(name)}: expected {what} from 1 to {most}; found '{text}'.");
            return usually;
        }
    }

    private static bool IsCollector(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static string Name(string setting) => $"{Section}:{setting} ({Options[setting]})";

    // Found out at once, rather than with the first class.
    private static string? Unwritable(string folder)
    {
        try
        {
            DataFolder.Make(folder);
            var probe = Path.Combine(folder, $".probe-{Guid.NewGuid():N}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return refused.Message;
        }
    }
}
