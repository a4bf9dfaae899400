using System.Net;
using System.Net.Sockets;

namespace Simulation.Host.Web;

/// <summary>Who pays for what a visitor starts.</summary>
internal static class Visitor
{
    private const int NetworkBytes = 8;

    /// <summary>
    /// The address that a request came from; of IPv6 the network, since every machine in it has as many addresses as it likes.
    /// </summary>
    public static string AddressOf(HttpContext context) => Of(context.Connection.RemoteIpAddress);

    internal static string Of(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true })
            return address.MapToIPv4().ToString();
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 })
            return address?.ToString() ?? "nowhere";

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}
