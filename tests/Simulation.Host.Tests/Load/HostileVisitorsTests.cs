using System.Diagnostics;
using System.Globalization;
using System.Net;
using Simulation.Host.Tests.Classroom;

namespace Simulation.Host.Tests.Load;

/// <summary>
/// Fifty hostile visitors beside a class, half of the time from one address, then from fifty: twelve seconds, or NEGSIM_HOSTILE_SECONDS. It
/// measures times, so tests/run.sh runs it after the others and alone. All traffic stays on this machine.
/// </summary>
public sealed class HostileVisitorsTests
{
    private const int Visitors = 50;
    private const int People = 12;
    private const double Aim = 500;
    private const double MostMegabytes = 1500;
    private const double UsualSeconds = 12;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    [Fact(Explicit = true)]
    public async Task Class_BesideFiftyHostileVisitors_IsAnsweredAtOnce()
    {
        var seconds = double.TryParse(
            Environment.GetEnvironmentVariable("NEGSIM_HOSTILE_SECONDS"),
            CultureInfo.InvariantCulture,
            out var wanted
        )
            ? wanted
            : UsualSeconds;
        await using var host = await HostProcess.StartAsync();
        using var room = new ClassClient(host.Address);
        await room.CreateAsync("climate-paris");
        var secrets = new List<string>();
        for (var person = 0; person < People; person++)
            secrets.Add(await room.JoinAsync("*"));

        var times = new List<double>();
        var told = "";
        var unexplained = new List<string>();
        var most = 0.0;
        foreach (var isOneAddress in new[] { true, false })
        {
            using var time = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            time.CancelAfter(TimeSpan.FromSeconds(seconds / 2));
            List<HostileVisitor> visitors =
            [
                .. Enumerable
                    .Range(0, Visitors)
                    .Select(number => new HostileVisitor(
                        host.Address,
                        IPAddress.Parse($"127.0.0.{(isOneAddress ? 2 : 100 + number)}"),
                        room.Code,
                        number
                    )),
            ];
            var attacks = visitors.Select(visitor => visitor.AttackAsync(time.Token)).ToList();
            var memory = WatchAsync(host, time.Token);
            var answers = await Task.WhenAll(secrets.Select((secret, number) => TakePartAsync(room, secret, number, time.Token)));
            await Task.WhenAll(attacks);
            most = Math.Max(most, await memory);
            times.AddRange(answers.SelectMany(one => one));
            unexplained.AddRange(visitors.SelectMany(visitor => visitor.Unexplained));
            var statuses = visitors
                .SelectMany(visitor => visitor.Statuses)
                .GroupBy(one => one.Key)
                .OrderBy(one => one.Key)
                .Select(one => $"{one.Key}: {one.Sum(count => count.Value)}");
            told += $"from {(isOneAddress ? "one address" : "fifty")} {string.Join(", ", statuses)}; ";
            visitors.ForEach(visitor => visitor.Dispose());
        }

        times.Sort();
        told +=
            $"{times.Count} inputs of the class: median {times[times.Count / 2]:0} ms, 95th percentile {times[(int)(0.95 * times.Count)]:0}"
            + $" ms, longest {times[^1]:0} ms; memory at most {most:0} MB";
        TestContext.Current.SendDiagnosticMessage(told);
        Assert.True(times[(int)(0.95 * times.Count)] < Aim, told);
        Assert.True(most < MostMegabytes, told);
        Assert.True(unexplained.Count == 0, $"{told}\n{string.Join('\n', unexplained.Take(10))}");
    }

    // Says something twice a second, and looks at the class.
    private static async Task<IReadOnlyList<double>> TakePartAsync(ClassClient room, string secret, int number, CancellationToken time)
    {
        var times = new List<double>();
        for (var turn = 0; !time.IsCancellationRequested; turn++)
        {
            var begun = Stopwatch.GetTimestamp();
            var answer = await room.PostAsync("messages", new { text = $"{number}: {turn}" }, secret);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            Assert.True(answer["version"] is not null, answer.ToJsonString());
            await room.SeatAsync(secret);
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }

        return times;
    }

    private static async Task<double> WatchAsync(HostProcess host, CancellationToken time)
    {
        var most = 0.0;
        while (!time.IsCancellationRequested)
        {
            most = Math.Max(most, host.Megabytes);
            await Task.Delay(100, CancellationToken.None);
        }

        return most;
    }
}
