using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Simulation.Grains;
using Simulation.Grains.Classroom;
using Simulation.Host.Classroom;
using Simulation.Host.Resources;
using Simulation.Model.Classroom;

namespace Simulation.Host.Components.Classroom;

/// <summary>A page part that shows a class as it is, and is drawn again whenever the class changes.</summary>
public abstract partial class LiveClass : ComponentBase, IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _gone = new();
    private IDisposable? _listening;

    /// <summary>A part of a page that is there.</summary>
    protected LiveClass() => Gone = _gone.Token;

    /// <summary>The class.</summary>
    [Parameter, EditorRequired]
    public required string Code { get; set; }

    /// <summary>Who looks; 0 for nobody in particular.</summary>
    [Parameter]
    public int Person { get; set; }

    [Inject]
    internal ClassDesk Desk { get; set; } = null!;

    [Inject]
    internal ClassFeed Feed { get; set; } = null!;

    [Inject]
    internal IStringLocalizer<ClassTexts> Text { get; set; } = null!;

    [Inject]
    private Connection Connection { get; set; } = null!;

    [Inject]
    private ILogger<LiveClass> Log { get; set; } = null!;

    /// <summary>Says that the page was left.</summary>
    protected CancellationToken Gone { get; }

    /// <summary>The class as it was last seen.</summary>
    internal ClassPicture Picture { get; private set; } = null!;

    internal ClassView Shared => Picture.Shared;

    /// <summary>What became of the last thing that was done, where it came to nothing: the name of a text.</summary>
    internal string? Trouble { get; private set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => await LookAsync();

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;

        _listening = await Feed.ListenAsync(
            Code,
            version =>
                _ = InvokeAsync(() =>
                    (version > Picture.Version || !Picture.IsWhole) && !Gone.IsCancellationRequested
                        ? LookAndDrawAsync()
                        : Task.CompletedTask
                ),
            Gone
        );
        if (Gone.IsCancellationRequested)
        {
            // The page was left while its class was asked.
            _listening.Dispose();
            return;
        }

        _ = TickAsync();
        await LookAndDrawAsync();
    }

    /// <summary>Hands in an input.</summary>
    /// <returns>Whether it was taken; where not, the page says why.</returns>
    internal Task<bool> TakeAsync(Func<DateTimeOffset, ClassInput> input) =>
        TryAsync(async () =>
        {
            var refusal = (await Desk.TakeAsync(Code, input)).Refusal;
            await LookAsync();
            return refusal;
        });

    /// <summary>Does something that the class may refuse, or not answer: neither ends the page.</summary>
    /// <returns>Whether it was done.</returns>
    internal async Task<bool> TryAsync(Func<Task<Refusal?>> act)
    {
        try
        {
            Trouble = await act() is { } refusal ? $"Refusal.{refusal}" : null;
        }
        catch (Exception failure) when (failure is not ObjectDisposedException && !Gone.IsCancellationRequested)
        {
            NoAnswer(Log, failure, Code);
            Trouble = failure is ClassFailedException failed ? $"Failure.{failed.Failure}" : "NoAnswer";
        }

        StateHasChanged();
        return Trouble is null;
    }

    /// <summary>Says that something was not done, since its phase is over.</summary>
    internal void ShowPhaseIsOver() => Trouble = $"Refusal.{Refusal.PhaseIsOver}";

    /// <summary>What to do when the class has been looked at again.</summary>
    protected virtual Task SeenAsync() => Task.CompletedTask;

    /// <summary>What to do every ten seconds.</summary>
    protected virtual Task TickedAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose()
    {
        _gone.Cancel();
        _listening?.Dispose();
        _gone.Dispose();
        GC.SuppressFinalize(this);
    }

    // What a refusal can be about: where any of it has changed, it is not so any more.
    private (int Step, bool IsPaused, string? Seat, bool? IsBot)? Circumstances =>
        Picture is not { } seen
            ? null
            : (
                seen.Shared.Step,
                seen.Shared.IsPaused,
                seen.Own?.Seat,
                seen.Shared.Seats.FirstOrDefault(seat => seat.Code == seen.Own?.Seat)?.IsBot
            );

    private async Task LookAndDrawAsync()
    {
        await LookAsync();
        StateHasChanged();
    }

    private async Task LookAsync()
    {
        var before = Circumstances;
        Picture = await Desk.ViewAsync(Code, Person, whole: false, Gone);
        if (before != Circumstances)
            Trouble = null;

        await SeenAsync();
    }

    // A page whose phone sleeps is still there; its person is not.
    private async Task TickAsync()
    {
        using var timer = new PeriodicTimer(Tick);
        try
        {
            do
            {
                if (Connection.IsUp)
                    Desk.RecordHeartbeat(Code, Person);

                await InvokeAsync(TickAndDrawAsync);
            } while (await timer.WaitForNextTickAsync(Gone));
        }
        catch (Exception over) when (over is ObjectDisposedException || Gone.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    private async Task TickAndDrawAsync()
    {
        try
        {
            // A host that was suspended takes longer than its pages thought.
            if (Shared is { SecondsLeft: not null, IsPaused: false })
                await LookAsync();

            await TickedAsync();
        }
        catch (Exception loss) when (!Gone.IsCancellationRequested && (TransientFailure.Matches(loss) || loss is ClassFailedException))
        {
            NoAnswer(Log, loss, Code);
        }

        StateHasChanged();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page got no answer from class {Class}.")]
    private static partial void NoAnswer(ILogger log, Exception failure, string @class);
}
