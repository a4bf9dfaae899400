using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Simulation.Grains;
using Simulation.Host.Hosting;

namespace Simulation.Host.Telemetry;

/// <summary>
/// Metrics and traces for a collector that speaks OTLP over HTTP: of the silo, the web server, the runtime, and the work itself. Nothing is
/// collected where no collector is named.
/// </summary>
internal static class TelemetryServices
{
    private const string Orleans = "Microsoft.Orleans";

    public static void AddTelemetry(this IServiceCollection services, HostSettings settings)
    {
        if (settings.Collector is not { } collector)
            return;

        services
            .AddOpenTelemetry()
            .ConfigureResource(resource =>
                resource.AddService("negsim-host", serviceVersion: typeof(HostSettings).Assembly.GetName().Version?.ToString(3))
            )
            .WithMetrics(metrics =>
                metrics.AddMeter(
                    NegotiationMeter.Name,
                    Orleans,
                    "Microsoft.AspNetCore.Hosting",
                    "Microsoft.AspNetCore.Server.Kestrel",
                    "System.Runtime"
                )
            )
            .WithTracing(traces =>
                traces
                    .AddSource(
                        NegotiationMeter.Name,
                        $"{Orleans}.Application",
                        $"{Orleans}.Runtime",
                        $"{Orleans}.Lifecycle",
                        $"{Orleans}.Storage",
                        "Microsoft.AspNetCore"
                    )
                    .AddProcessor<WithoutAnswers>()
            )
            .UseOtlpExporter(OtlpExportProtocol.HttpProtobuf, collector);
    }
}
