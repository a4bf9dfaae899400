using System.CommandLine;
using System.Data.Common;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging.Console;
using Simulation.Grains.Hosting;
using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Reporting.Terminal;
using Simulation.Storage.Plugins;

namespace Simulation.Host.Hosting;

/// <summary>The host's command line: options override environment variables, which override appsettings.json.</summary>
internal static class HostCommand
{
    private const int Done = 0;
    public const int Failed = 1;
    private const int Wrong = 2;
    private static readonly TimeSpan Unhurried = TimeSpan.FromSeconds(5);

    // Options as the user writes them, and the settings that they set.
    private static readonly (Option<string?> Option, string Setting)[] Options =
    [
        (
            new Option<string?>("--urls")
            {
                Description = $"Addresses of the web server (default: {WebAddresses.Default})",
                HelpName = "URLS",
            },
            WebAddresses.Setting
        ),
        (
            new Option<string?>("--cluster")
            {
                Description = "How silos find one another (default: localhost)",
                HelpName = "localhost|redis://HOST",
            },
            "Host:Cluster"
        ),
        (
            new Option<string?>("--data")
            {
                Description = "Folder for classes and keys (default: host-data next to the program)",
                HelpName = "DIR",
            },
            "Host:Data"
        ),
        (
            new Option<string?>("--runs") { Description = "Folder whose results /runs lists (default: results)", HelpName = "DIR" },
            "Host:Runs"
        ),
        (
            new Option<string?>("--plugins")
            {
                Description =
                    "Folder of .NET assemblies with kinds of your own; their code runs with the rights of the host (default: none)",
                HelpName = "DIR",
            },
            "Host:Plugins"
        ),
        (
            new Option<string?>("--names")
            {
                Description = "Names in the public DNS that the host answers to over plain HTTP (default: addresses and local names only)",
                HelpName = "NAME,...",
            },
            "Host:Names"
        ),
        (
            new Option<string?>("--keep-days")
            {
                Description = "Days without anything being done in it after which a class is forgotten (default: 90)",
                HelpName = "DAYS",
            },
            "Host:KeepDays"
        ),
        (
            new Option<string?>("--advertise")
            {
                Description = "IP address at which the silos of other machines reach this one (default: all are on this machine)",
                HelpName = "IP|kubernetes",
            },
            "Host:Advertise"
        ),
        (
            new Option<string?>("--otlp")
            {
                Description = "Collector of metrics and traces, by OTLP over HTTP (default: none are collected)",
                HelpName = "URL",
            },
            "Host:Otlp"
        ),
        (new Option<string?>("--silo-port") { Description = "Port for other silos (default: 11111)", HelpName = "PORT" }, "Host:SiloPort"),
        (
            new Option<string?>("--gateway-port")
            {
                Description = "Port for negsim run --cluster localhost (default: 30000)",
                HelpName = "PORT",
            },
            "Host:GatewayPort"
        ),
    ];

    public static async Task<int> RunAsync(string[] args, Func<WebApplicationBuilder, HostSettings, WebApplication> compose)
    {
        TerminalWriter.Install();
        var command = new RootCommand("The NegotiationSim host: a silo with a web server");
        foreach (var (option, _) in Options)
            command.Add(option);

        command.SetAction((parsed, _) => ServeAsync(parsed, compose));
        var line = command.Parse(args);
        if (line.Errors.Count > 0)
            return Report(Wrong, [.. line.Errors.Select(error => error.Message), "Options are listed by --help."]);

        // The web application stops itself on Ctrl-C and SIGTERM.
        return await line.InvokeAsync(
            new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false }
        );
    }

    private static async Task<int> ServeAsync(ParseResult parsed, Func<WebApplicationBuilder, HostSettings, WebApplication> compose)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(
            from pair in Options
            where parsed.GetValue(pair.Option) is not null
            select KeyValuePair.Create(pair.Setting, parsed.GetValue(pair.Option))
        );
        builder.Configuration[WebAddresses.Setting] ??= WebAddresses.Default;

        // Colours would be commands to the terminal, and of those none gets through.
        builder.Services.Configure<SimpleConsoleFormatterOptions>(console => console.ColorBehavior = LoggerColorBehavior.Disabled);

        var (settings, problems) = HostSettings.Read(builder.Configuration);
        if (problems.Count > 0)
            return Report(Wrong, problems);

        try
        {
            builder.Services.AddSingleton(new RunCompiler(PluginFolder.CatalogOf(settings.Plugins.Length == 0 ? null : settings.Plugins)));
        }
        catch (PluginException unusable)
        {
            return Report(Wrong, unusable.Problems);
        }

        if (settings.Ports.Taken() is { } port)
            return Report(
                Failed,
                [$"port {port} is in use, perhaps by another host: stop it, or choose others with --silo-port and --gateway-port."]
            );

        if (await RedisProbe.ProblemAsync(settings.Address) is { } unreachable)
            return Report(Failed, [unreachable]);

        if (await RedisProbe.ForgetsAsync(settings.Address))
        {
            Console.WriteLine(
                $"The Redis server at {settings.Address.Name} keeps nothing over a restart: classes would be lost. "
                    + "Switch its append-only file on (redis-cli config set appendonly yes)."
            );
        }

        // Hosts of a cluster keep classes in Redis.
        using var folder = DataFolder.Take(settings.Data);
        if (folder is null && !settings.Address.IsRedis)
        {
            return Report(
                Failed,
                [$"the data folder {settings.Data} is another host's: stop that one, or give this one a folder of its own with --data."]
            );
        }

        if (DataFolder.Openness(settings.Data) is { } open)
            Console.WriteLine(open);

        await using var app = compose(builder, settings);
        // A host that was killed stays on the list of the cluster until it has been silent for a while; anyone who joins asks it first.
        _ = JoiningNote.TellAsync(app, settings.Address, Unhurried);
        app.Lifetime.ApplicationStopping.Register(() => _ = EndAnywayAsync());
        app.Lifetime.ApplicationStarted.Register(() =>
            Console.WriteLine(
                $"NegotiationSim serves on {string.Join(" ", app.Urls)}; its silo listens on {settings.SiloPort}, for clients on "
                    + $"{settings.GatewayPort}. Ctrl-C stops it."
            )
        );
        try
        {
            await app.RunAsync();
            return Done;
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // It was stopped while it started.
            return Done;
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            return Report(
                Failed,
                [$"{builder.Configuration[WebAddresses.Setting]} is in use: stop what serves there, or choose another with --urls."]
            );
        }
        catch (NotSupportedException failure)
        {
            return Report(Failed, [failure.Message]);
        }
        catch (DbException failure)
        {
            return Report(Failed, [$"the classes in {settings.Data} cannot be read: {failure.Message}"]);
        }
        catch (Exception failure) when (failure is IOException or InvalidOperationException or System.Net.Sockets.SocketException)
        {
            return Report(Failed, [$"cannot serve on {builder.Configuration[WebAddresses.Setting]}: {failure.Message}"]);
        }
    }

    // Orleans goes on taking leave for minutes where Redis is away.
    private static async Task EndAnywayAsync()
    {
        await Task.Delay(HostSilo.LongestGoodbye);
        Environment.Exit(
            Report(
                Failed,
                [
                    $"The cluster did not answer for {HostSilo.LongestGoodbye.TotalSeconds} s, so this host ends without its leave. "
                        + $"Nothing that was saved is lost.",
                ]
            )
        );
    }

    private static int Report(int exitCode, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Console.Error.WriteLine(line);

        return exitCode;
    }
}
