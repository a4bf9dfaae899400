using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using StackExchange.Redis;

namespace Simulation.Grains.Hosting;

/// <summary>Where the silos of a cluster find one another: on this machine, or through a Redis server that all of them reach.</summary>
public sealed partial record ClusterAddress
{
    /// <summary>How an address is written.</summary>
    public const string Forms = "localhost, localhost:PORT or redis://[USER:PASSWORD@]HOST[:PORT][/DATABASE] (rediss:// with TLS)";

    private const string Localhost = "localhost";
    private const int RedisPort = 6379;
    private const int MostDatabase = 15;

    private readonly Uri? _redis;

    private ClusterAddress(int gateway, Uri? redis)
    {
        Gateway = gateway;
        _redis = redis;
    }

    /// <summary>The port on which the host of this machine takes clients; meaningless where there is a Redis server.</summary>
    public int Gateway { get; }

    /// <summary>Whether silos meet through a Redis server.</summary>
    public bool IsRedis => _redis is not null;

    /// <summary>Whether the Redis server is on this machine, and so are its silos unless they say otherwise.</summary>
    public bool IsLoopback => _redis is null || _redis.IsLoopback;

    /// <summary>What messages and manifests call it: never with a password.</summary>
    public string Name => _redis is null ? Localhost : $"{_redis.Scheme}://{_redis.Host}:{Port}";

    private int Port => _redis!.Port > 0 ? _redis.Port : RedisPort;

    /// <summary>Reads an address; null where it is none.</summary>
    public static ClusterAddress? Parse(string text)
    {
        if (text == Localhost)
            return new ClusterAddress(SiloPorts.Default.Gateway, null);

        if (text.Split(':') is [Localhost, var number])
            return ushort.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0
                ? new ClusterAddress(port, null)
                : null;

        return
            Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.Scheme is "redis" or "rediss"
            && uri.Host.Length > 0
            && uri.Query.Length == 0
            && DatabaseOf(uri) is >= 0 and <= MostDatabase
            ? new ClusterAddress(0, uri)
            : null;
    }

    /// <summary>An address that cannot be read, for a message: without what may be a password.</summary>
    public static string Told(string text) => Credentials().Replace(text, "$1…@");

    /// <summary>How to reach the Redis server. A server that is away for a while is waited for. Only for an address of one.</summary>
    public ConfigurationOptions Redis()
    {
        var options = new ConfigurationOptions
        {
            EndPoints = { new DnsEndPoint(_redis!.Host, Port) },
            Ssl = _redis.Scheme == "rediss",
            DefaultDatabase = DatabaseOf(_redis),
            AbortOnConnectFail = false,
        };
        if (_redis.UserInfo.Split(':', 2) is [var user, var password])
        {
            options.User = user.Length > 0 ? Uri.UnescapeDataString(user) : null;
            options.Password = Uri.UnescapeDataString(password);
        }

        return options;
    }

    [GeneratedRegex(@"^([\w+.-]+://)?.*@")]
    private static partial Regex Credentials();

    private static int DatabaseOf(Uri uri) =>
        uri.AbsolutePath is "" or "/" ? 0
        : int.TryParse(uri.AbsolutePath.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var database) ? database
        : -1;
}
