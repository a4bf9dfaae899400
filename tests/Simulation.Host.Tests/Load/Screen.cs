using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Simulation.Host.Tests.Load;

/// <summary>A screen that follows a class over a web socket.</summary>
internal sealed class Screen : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly Lock _gate = new();
    private readonly List<(int Version, TaskCompletionSource Shown)> _awaited = [];
    private Task _reading = Task.CompletedTask;
    private int _version = -1;

    private readonly Action<string>? _heard;

    private Screen(Action<string>? heard) => _heard = heard;

    /// <summary>Follows a class.</summary>
    /// <param name="host">The host.</param>
    /// <param name="code">The class.</param>
    /// <param name="secret">Who looks; empty for nobody in particular.</param>
    /// <param name="heard">Gets everything that comes.</param>
    public static async Task<Screen> OpenAsync(Uri host, string code, string secret, Action<string>? heard = null)
    {
        var screen = new Screen(heard);
        await screen._socket.ConnectAsync(new Uri($"ws://{host.Authority}/api/classes/{code}/feed"), TestContext.Current.CancellationToken);
        await screen._socket.SendAsync(
            Encoding.UTF8.GetBytes(secret),
            WebSocketMessageType.Text,
            true,
            TestContext.Current.CancellationToken
        );
        screen._reading = screen.ReadAsync();
        return screen;
    }

    /// <summary>Waits until the screen shows this version of the class or a newer one.</summary>
    public Task ShowsAsync(int version)
    {
        lock (_gate)
        {
            if (_version >= version)
                return Task.CompletedTask;

            var shown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((version, shown));
            return shown.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_socket.State == WebSocketState.Open)
            await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

        await _reading;
        _socket.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer, CancellationToken.None);
            if (received.MessageType == WebSocketMessageType.Close)
                return;

            message.Write(buffer, 0, received.Count);
            if (!received.EndOfMessage)
                continue;

            Show(message.GetBuffer().AsMemory(0, (int)message.Length));
            message.SetLength(0);
        }
    }

    private void Show(ReadOnlyMemory<byte> picture)
    {
        _heard?.Invoke(Encoding.UTF8.GetString(picture.Span));
        using var json = JsonDocument.Parse(picture);
        lock (_gate)
        {
            _version = json.RootElement.GetProperty("version").GetInt32();
            foreach (var (_, shown) in _awaited.Where(one => one.Version <= _version))
                shown.SetResult();

            _awaited.RemoveAll(one => one.Version <= _version);
        }
    }
}
