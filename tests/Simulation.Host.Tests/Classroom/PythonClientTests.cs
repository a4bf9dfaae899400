using System.Diagnostics;
using System.Text.Json.Nodes;
using Simulation.Host.Tests.Support;

namespace Simulation.Host.Tests.Classroom;

/// <summary>The player in Python that the documentation shows.</summary>
public sealed class PythonClientTests(SharedHost shared)
{
    private const string Python = "/usr/bin/python3";

    [Theory]
    [InlineData("climate-paris", "India", "'pledge'")]
    [InlineData("trade-truce", "CHN", "'proposal'")]
    [InlineData("pandemic-vaccines", "EU", "'accepts'")]
    [InlineData("montreal-protocol", "CHN", "'joins'")]
    public async Task Program_ThatTakesASeat_PlaysToTheDebriefThatReplayProves(string scenario, string seat, string decided)
    {
        Assert.SkipUnless(File.Exists(Python), $"{Python} is not installed.");
        var host = await shared.AddressAsync();
        using var room = new ClassClient(host);
        await room.CreateAsync(scenario);
        var script = Path.Combine(Programs.Root, "docs", "how-to", "take_a_seat.py");
        using var player = Process.Start(
            new ProcessStartInfo(Python, [script, host.ToString(), room.Code, seat])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        while ((await room.SharedAsync())["people"]!.GetValue<int>() == 0)
            await Task.Delay(100, TestContext.Current.CancellationToken);

        while ((await room.SharedAsync())["phase"]!.GetValue<string>() != "debrief")
        {
            await WaitForDecisionAsync(room, seat);
            await room.NextAsync();
        }

        var told = await player.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await player.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (player.ExitCode, await player.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)));
        Assert.Contains(decided, told, StringComparison.Ordinal);
        Assert.Contains(" gained ", told, StringComparison.Ordinal);
        await ProveAsync(room, scenario);
    }

    // The debrief, with offers where the rules take any, is that of the saved class, which runs again to the same bytes.
    private static async Task ProveAsync(ClassClient room, string scenario)
    {
        var folder = Directory.CreateTempSubdirectory("negsim-played-");
        await room.ExportAsync(folder.FullName);
        var saved = Assert.Single(folder.GetDirectories());
        var replayed = await HostProcess.NegsimAsync("replay", saved.FullName);
        Assert.True(replayed.ExitCode == 0, replayed.Error);
        Assert.Contains("same bytes", replayed.Output, StringComparison.Ordinal);

        var debrief = await room.DebriefAsync();
        var outcome = debrief["outcome"]!;
        var summary = JsonNode.Parse(
            await File.ReadAllTextAsync(Path.Combine(saved.FullName, "summary.json"), TestContext.Current.CancellationToken)
        )!;
        Assert.Equal((double)summary["indicators"]![(string)outcome["name"]!]!["mean"]!, (double)outcome["value"]!, 1e-9);
        Assert.Equal(scenario != "montreal-protocol", debrief["offers"]!.AsArray().Count > 0);
        Assert.Equal(debrief["years"]!.AsArray().Count, (await room.ForkAsync(1)).AsArray().Count);
        folder.Delete(true);
    }

    // Until the player has answered what it is asked.
    private static async Task WaitForDecisionAsync(ClassClient room, string code)
    {
        for (var waits = 0; waits < 100; waits++)
        {
            var seat = (await room.SharedAsync())["seats"]!.AsArray().First(seat => seat!["code"]!.GetValue<string>() == code)!;
            if (!seat["isAsked"]!.GetValue<bool>() || seat["hasDecided"]!.GetValue<bool>())
                return;

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
