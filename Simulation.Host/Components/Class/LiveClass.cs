using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Simulation.Grains.Classes;
using Simulation.Host.Classes;
using Simulation.Host.Resources;
using Simulation.Model.Classes;

namespace Simulation.Host.Components.Class;

/// <summary>A page part that shows a class as it is, and is drawn again whenever the class changes and every second while a clock runs.</summary>
public abstract class LiveClass : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private IDisposable? _listening;

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

    /// <summary>The class as it was last seen.</summary>
    internal ClassPicture Picture { get; private set; } = null!;

    internal ClassView Shared => Picture.Shared;

    /// <summary>Why the last input was not taken; null where it was.</summary>
    internal Refusal? Refused { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => await LookAsync();

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;

        _listening = await Feed.ListenAsync(Code, version => _ = InvokeAsync(() => version > Picture.Version && !_gone.IsCancellationRequested ? LookAndDrawAsync() : Task.CompletedTask));
        _ = TickAsync();
        await LookAndDrawAsync();
    }

    /// <summary>Hands in an input.</summary>
    internal async Task TakeAsync(Func<DateTimeOffset, ClassInput> input)
    {
        Refused = (await Desk.TakeAsync(Code, input)).Refusal;
        await LookAsync();
    }

    /// <summary>What to do when the class has been looked at again.</summary>
    protected virtual Task SeenAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose()
    {
        _gone.Cancel();
        _listening?.Dispose();
        _gone.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task LookAndDrawAsync()
    {
        await LookAsync();
        StateHasChanged();
    }

    private async Task LookAsync()
    {
        Picture = await Desk.ViewAsync(Code, Connection.IsUp ? Person : 0);
        if (Person > 0 && Picture.Own is null)
            Picture = await Desk.ViewAsync(Code, Person);
        await SeenAsync();
    }

    private async Task TickAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10));
        try
        {
            while (await timer.WaitForNextTickAsync(_gone.Token))
            {
                if (Connection.IsUp)
                    Desk.Hear(Code, Person);

                await InvokeAsync(StateHasChanged);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left.
        }
    }
}
