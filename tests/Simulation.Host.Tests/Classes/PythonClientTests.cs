using System.Diagnostics;
using Simulation.Host.Tests.Support;

namespace Simulation.Host.Tests.Classes;

/// <summary>The player in Python that the documentation shows.</summary>
public sealed class PythonClientTests
{
    private const string Python = "/usr/bin/python3";

    [Fact]
    public async Task Program_ThatTakesASeat_PlaysToTheDebrief()
    {
        Assert.SkipUnless(File.Exists(Python), $"{Python} is not installed.");
        await using var host = await HostProcess.StartAsync();
        using var room = new ClassClient(host.Address);
        await room.CreateAsync("climate-paris");
        var script = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "docs", "how-to", "take_a_seat.py"));
        using var player = Process.Start(new ProcessStartInfo(Python, [script, host.Address.ToString(), room.Code, "India"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        while ((await room.SharedAsync())["people"]!.GetValue<int>() == 0)
            await Task.Delay(100, TestContext.Current.CancellationToken);

        while ((await room.SharedAsync())["phase"]!.GetValue<string>() != "debrief")
        {
            await WaitForDecisionAsync(room);
            await room.NextAsync();
        }

        var told = await player.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await player.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (player.ExitCode, await player.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)));
        Assert.Contains("'pledge'", told, StringComparison.Ordinal);
        Assert.Contains("India gained", told, StringComparison.Ordinal);
    }

    // Until the player has answered what it is asked.
    private static async Task WaitForDecisionAsync(ClassClient room)
    {
        for (var waits = 0; waits < 100; waits++)
        {
            var india = (await room.SharedAsync())["seats"]!.AsArray().First(seat => seat!["code"]!.GetValue<string>() == "India")!;
            if (!india["isAsked"]!.GetValue<bool>() || india["hasDecided"]!.GetValue<bool>())
                return;

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
