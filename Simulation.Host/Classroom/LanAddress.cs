using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Simulation.Host.Classroom;

/// <summary>The address that other devices reach this machine by.</summary>
internal static class LanAddress
{
    /// <summary>
    /// The scheme and authority that a visitor used; on this very machine, where nobody else can use them, those of its address in the
    /// local network if the host listens there.
    /// </summary>
    public static string Of(HttpRequest request)
    {
        var authority = request.Host.Value!;
        var isLocal = request.Host.Host is "localhost" or "127.0.0.1" or "[::1]";
        return isLocal && ListensToAll(request) && Own() is { } own
            ? $"{request.Scheme}://{own}:{request.Host.Port}"
            : $"{request.Scheme}://{authority}";
    }

    private static bool ListensToAll(HttpRequest request) =>
        (request.HttpContext.RequestServices.GetRequiredService<IConfiguration>()["Urls"] ?? "")
            .Split(';')
            .Any(url =>
                url.Contains("0.0.0.0", StringComparison.Ordinal)
                || url.Contains("[::]", StringComparison.Ordinal)
                || url.Contains('*')
                || url.Contains('+')
            );

    // What leads to a gateway is the network of the room; bridges to containers and virtual machines lead nowhere.
    private static IPAddress? Own() =>
        NetworkInterface
            .GetAllNetworkInterfaces()
            .Where(one => one.OperationalStatus == OperationalStatus.Up && one.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .Select(one => one.GetIPProperties())
            .OrderByDescending(one => one.GatewayAddresses.Count > 0)
            .SelectMany(one => one.UnicastAddresses)
            .Select(address => address.Address)
            .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork);
}
