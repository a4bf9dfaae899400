using System.CommandLine;
using Simulation.Runner.Demo;

namespace Simulation.Runner.Commands;

/// <summary><c>demo</c>: a host with a sample class, opened in the browser.</summary>
internal static class DemoCommand
{
    private const string Sample = "climate-paris";
    private const string Address = "http://localhost:5080";

    public static Command Create()
    {
        var scenario = new Argument<string>("SCENARIO")
        {
            Description = $"A scenario that is made for a class (default: {Sample})",
            DefaultValueFactory = _ => Sample,
        };
        var urls = new Option<string>("--urls")
        {
            Description = $"Addresses of the host; http://0.0.0.0:5080 lets phones in (default: {Address})",
            HelpName = "URLS",
            DefaultValueFactory = _ => Address,
        };
        var noBrowser = new Option<bool>("--no-browser") { Description = "Only print the addresses" };
        var command = new Command("demo", "Start a host with a sample class and open it in the browser, until Ctrl-C")
        {
            scenario,
            urls,
            noBrowser,
        };
        command.SetAction(
            (line, cancellation) =>
                RunAsync(
                    line.GetRequiredValue(scenario),
                    line.GetRequiredValue(urls),
                    !line.GetValue(noBrowser),
                    line.GetValue(PluginsOption.Option),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(string scenario, string urls, bool opens, string? plugins, CancellationToken cancellation)
    {
        await using var host = await DemoHost.StartAsync(urls, plugins, cancellation);
        try
        {
            if (await host.ReadyAsync(cancellation) is not { } address)
                return Math.Max(Shell.Failed, host.ExitCode);

            var (made, problem) = await DemoClass.MakeAsync(address, scenario, cancellation);
            if (made is null)
                return Shell.WrongInput([problem!.StartsWith(scenario, StringComparison.Ordinal) ? problem : $"{scenario}: {problem}"]);

            Tell(scenario, made);
            if (opens && !Browser.Open(made.Lead))
                await Console.Error.WriteLineAsync("No browser could be opened: open the facilitator's address yourself.");

            await host.EndedAsync(cancellation);
            await Console.Error.WriteLineAsync("The host has ended by itself, and the demo with it.");
            return Shell.Failed;
        }
        catch (TimeoutException late)
        {
            await Console.Error.WriteLineAsync(late.Message);
            return Shell.Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("The host stops, and the class is gone.");
            return Shell.Cancelled;
        }
    }

    private static void Tell(string scenario, DemoClass made)
    {
        Console.WriteLine($"A class of {scenario} is ready; bots play every seat that nobody takes.");
        Console.WriteLine($"  facilitator  {made.Lead} (opens once, within ten minutes)");
        Console.WriteLine($"  seats        {made.Seats}");
        Console.WriteLine($"  projector    {made.Projector}");
        Console.WriteLine("Ctrl-C stops it.");
    }
}
