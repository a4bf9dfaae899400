using Microsoft.JSInterop;
using Plotly.Blazor;

namespace Simulation.Host.Components.Charts;

/// <summary>
/// A chart of Plotly whose page may end before it was drawn: the library waits a minute for a browser that is gone, and anyone who closes
/// the page, or stops the host, would wait with it.
/// </summary>
public sealed class Plot : PlotlyChart, IAsyncDisposable
{
    ValueTask IAsyncDisposable.DisposeAsync()
    {
        _ = LeaveAsync();
        return ValueTask.CompletedTask;
    }

    private async Task LeaveAsync()
    {
        try
        {
            await DisposeAsync();
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // The browser is gone, and the chart with it.
        }
    }
}
