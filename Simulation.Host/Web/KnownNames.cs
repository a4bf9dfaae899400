using System.Net;
using System.Net.NetworkInformation;
using Simulation.Host.Hosting;

namespace Simulation.Host.Web;

/// <summary>
/// The names that this host answers to. A page of another site can have its own name lead to a machine in the visitor's network and then
/// read what that machine says (DNS rebinding); it cannot get rid of its name. Addresses in figures, names that no public DNS server gives
/// out and names of this machine are nobody else's; over TLS the certificate says who is who; and behind a proxy the proxy does.
/// </summary>
/// <param name="settings">The names that the operator allows besides.</param>
/// <param name="configuration">The addresses to listen at, and whether a proxy is in front of the host.</param>
internal sealed class KnownNames(HostSettings settings, IConfiguration configuration)
{
    private const string Proxy = "FORWARDEDHEADERS_ENABLED";

    // Reserved for use without a registry: RFC 6761, 6762, 8375, and what ICANN keeps for private use.
    private static readonly string[] LocalEndings = [".localhost", ".local", ".home.arpa", ".internal"];

    private readonly HashSet<string> _own = new(
        [.. settings.AllowedNames, .. OfThisMachine(), .. WebAddresses.Names(configuration)],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether a proxy is in front of this host, through which alone it is reached.</summary>
    public bool IsBehindProxy { get; } = string.Equals(configuration[Proxy], "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Why a request is not answered, in a sentence; null where it is.</summary>
    public string? Refusal(HttpRequest request)
    {
        var said = request.Headers.Host.ToString();
        var name = IsName(said) ? request.Host.Host.TrimEnd('.') : null;
        if (name is null || !IsKnown(name, request.IsHttps))
        {
            return $"This host does not answer to the name '{name ?? said}'. Open it by its address, such as http://192.168.1.20:5080, or "
                + $"by the name of its machine. "
                + "Anyone who runs it under another name says so when it starts: --names NAME, or Host__Names.";
        }

        return IsForeign(request) ? "A page of another site asks this of you; the host does it for its own pages only." : null;
    }

    // Pages make links of it; a program may say none.
    private static bool IsName(string host)
    {
        try
        {
            return host.Length == 0 || (HostString.FromUriComponent(host).HasValue && new Uri($"http://{host}/").IdnHost.Length > 0);
        }
        catch (Exception wrong) when (wrong is UriFormatException or ArgumentException)
        {
            return false;
        }
    }

    private bool IsKnown(string name, bool isEncrypted) =>
        name.Length == 0
        || isEncrypted
        || IPAddress.TryParse(name, out _)
        || !name.Contains('.')
        || LocalEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        || _own.Contains(name)
        || (IsBehindProxy && settings.AllowedNames.Count == 0);

    // Browsers say with a web socket, and with whatever changes something, which page asks; programs say nothing. Where pages send no
    // referrer, a form says 'null', and has its token.
    private bool IsForeign(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        var isSocket = request.Headers.Upgrade.Count > 0 || HttpMethods.IsConnect(request.Method);
        if (
            origin.Length == 0
            || (!isSocket && (origin == "null" || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        )
            return false;

        return !Uri.TryCreate(origin, UriKind.Absolute, out var page) || !(page.Authority == request.Host.Value || IsOwn(page, request));
    }

    // A proxy may leave out the port, or call the host by another name than its visitors do.
    private bool IsOwn(Uri page, HttpRequest request) =>
        settings.AllowedNames.Contains(page.Host, StringComparer.OrdinalIgnoreCase) || (IsBehindProxy && page.Host == request.Host.Host);

    private static IEnumerable<string> OfThisMachine()
    {
        var network = IPGlobalProperties.GetIPGlobalProperties();
        return [network.HostName, $"{network.HostName}.{network.DomainName}"];
    }
}
