using System.Net;
using System.Net.Sockets;

namespace Simulation.Grains.Hosting;

/// <summary>Where a silo listens on this machine.</summary>
/// <param name="Silo">The port for other silos.</param>
/// <param name="Gateway">The port for clients; 0 lets none in.</param>
public readonly record struct SiloPorts(int Silo, int Gateway)
{
    /// <summary>The ports of a host, unless it is given others; <c>--cluster localhost</c> looks there.</summary>
    public static SiloPorts Default { get; } = new(11111, 30000);

    /// <summary>For a silo that keeps to itself: a port that nobody listens on, and no gateway.</summary>
    public static SiloPorts Private()
    {
        using var listener = Listen(0);
        return new SiloPorts(((IPEndPoint)listener.LocalEndpoint).Port, 0);
    }

    /// <summary>
    /// The first of these ports that somebody listens on; null where both are free. Ask before a silo starts: Orleans shares a port with
    /// anyone who has it (dotnet/orleans#6653), and then calls go to one or the other.
    /// </summary>
    public int? Taken()
    {
        foreach (var port in new[] { Silo, Gateway })
        {
            try
            {
                using var listener = Listen(port);
            }
            catch (SocketException)
            {
                return port;
            }
        }

        return null;
    }

    private static TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return listener;
    }
}
