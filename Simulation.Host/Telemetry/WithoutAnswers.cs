using System.Diagnostics;
using OpenTelemetry;
using Simulation.Grains;

namespace Simulation.Host.Telemetry;

/// <summary>
/// Keeps the calls of countries out of the traces: a batch makes thousands of them at once, more than wait to be sent, and its own trace
/// would be lost among them.
/// </summary>
internal sealed class WithoutAnswers : BaseProcessor<Activity>
{
    private const string Country = $"{nameof(ICountryGrain)}/";

    public override void OnEnd(Activity data)
    {
        if (data.OperationName.StartsWith(Country, StringComparison.Ordinal))
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }
}
