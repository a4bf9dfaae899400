using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using Simulation.Grains.Classroom;
using Simulation.Host.Classroom;

namespace Simulation.Host.Api;

/// <summary>
/// The feed: a web socket that sends a class as its bearer may see it, now and after each change, and once more when what may come of a
/// phase has been worked out; of changes that come faster than they can be sent, the newest. The first message of the client is its secret,
/// or an empty text to see what everyone sees: so it is in no address and no log.
/// </summary>
internal static class ClassSocket
{
    private const int LongestSecret = 100;
    private static readonly TimeSpan Greeting = TimeSpan.FromSeconds(10);

    public static async Task ServeAsync(HttpContext context, string code, ClassDesk desk, ClassFeed feed, IHostApplicationLifetime lifetime)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        try
        {
            var secret = await ReadSecretAsync(socket, stop.Token);
            if (Secret.ReadCode(code) is not { } id || await desk.RecogniseAsync(id, secret, stop.Token) is not { } role)
                await socket.CloseAsync(WebSocketCloseStatus.PolicyViolation, "no-such-class", stop.Token);
            else if (secret is not "" && role is { IsFacilitator: false, Person: 0 })
                await socket.CloseAsync(WebSocketCloseStatus.PolicyViolation, "unknown-person", stop.Token);
            else
                await SendAsync(socket, id, role.Person, desk, feed, stop);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // The client went away, or the host stops: there is nobody to tell.
        }

        if (socket.State == WebSocketState.CloseReceived)
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, lifetime.ApplicationStopping);
    }

    private static async Task SendAsync(
        WebSocket socket,
        string code,
        int person,
        ClassDesk desk,
        ClassFeed feed,
        CancellationTokenSource stop
    )
    {
        var news = Channel.CreateBounded<int>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        using var listening = await feed.ListenAsync(code, version => news.Writer.TryWrite(version), stop.Token);
        var reading = WatchForCloseAsync(socket, code, person, desk, stop);
        ClassPicture? sent = null;
        news.Writer.TryWrite(0);
        desk.RecordHeartbeat(code, person);
        while (await news.Reader.WaitToReadAsync(stop.Token))
        {
            news.Reader.TryRead(out _);
            var picture = await desk.ViewAsync(code, person, whole: false, stop.Token);
            if (!picture.IsNewerThan(sent))
                continue;

            sent = picture;
            await socket.SendAsync(
                JsonSerializer.SerializeToUtf8Bytes(picture, ClassJson.Options),
                WebSocketMessageType.Text,
                true,
                stop.Token
            );
        }

        await reading;
    }

    // Whatever a client sends later is a sign of life.
    private static async Task WatchForCloseAsync(WebSocket socket, string code, int person, ClassDesk desk, CancellationTokenSource stop)
    {
        var buffer = new byte[LongestSecret];
        try
        {
            while ((await socket.ReceiveAsync(buffer, stop.Token)).MessageType != WebSocketMessageType.Close)
                desk.RecordHeartbeat(code, person);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // As when it closes.
        }

        await stop.CancelAsync();
    }

    private static async Task<string?> ReadSecretAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Greeting);
        var buffer = new byte[LongestSecret];
        var received = await socket.ReceiveAsync(buffer, patience.Token);
        return received is { MessageType: WebSocketMessageType.Text, EndOfMessage: true }
            ? System.Text.Encoding.UTF8.GetString(buffer, 0, received.Count)
            : null;
    }
}
