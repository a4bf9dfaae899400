using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using Simulation.Model.Classroom;
using Simulation.Model.Scenarios;
using static Simulation.Model.Tests.Classroom.SmallClass;

namespace Simulation.Model.Tests.Classroom;

/// <summary>A class is a function of its inputs: whoever replays them sees what those see who were there.</summary>
public sealed class RecoveredClassTests
{
    private static readonly JsonSerializerOptions Json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    [Fact]
    public void Class_ThatIsDrawn_IsAfterEveryInputTheOneOfItsLog() =>
        Gen.Int[0, 9999]
            .Array[8, 24]
            .Sample(
                draws =>
                {
                    var live = Open("pledge-and-review");
                    var log = new List<ClassInput>();
                    foreach (var draw in draws)
                    {
                        var input = Drawn(live, draw) with { Clock = TimeSpan.FromSeconds(7 * log.Count) };
                        if (live.Take(input) is not null)
                            continue;

                        log.Add(input);
                        Assert.Equal(Seen(Replayed(log)), Seen(live));
                    }
                },
                iter: 12,
                threads: 1
            );

    [Fact]
    public void Outlook_AfterWithdrawals_IsThatOfTheClassAsItIsNow()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        Advance(room, 4);
        Seen(room);
        var before = room.Outlook!;

        foreach (var country in new[] { "C02", "C03", "C04" })
            Assert.Null(room.Take(new Injected(Start, Withdrawal(country))));

        Assert.True(room.LacksOutlook);
        Seen(room);
        Assert.NotEqual(before.Headline, room.Outlook!.Headline);
    }

    private static ClassSession Replayed(List<ClassInput> log)
    {
        var room = Open("pledge-and-review");
        foreach (var input in log)
            Assert.Null(room.Take(input));

        return room;
    }

    // What everyone sees and what each person does, with what may come of it.
    private static string Seen(ClassSession room)
    {
        if (room.LacksOutlook)
            room.Expect(
                room.Prospect,
                WhatIf.Of(WhatIf.Suppose(room, null, null), room.Terms.Seed, null, 1, TestContext.Current.CancellationToken)
            );

        return JsonSerializer.Serialize(ClassViews.Public(room), Json)
            + JsonSerializer.Serialize(room.People.Select(person => SeatViews.Of(room, person)), Json);
    }

    // Phases go on more often than anything else happens.
    private static ClassInput Drawn(ClassSession room, int draw)
    {
        var seat = $"C0{(draw / 20 % 4) + 1}";
        var share = draw / 80 % 11 / 10.0;
        var at = Start.AddMinutes(share * 90);
        return (draw % 20) switch
        {
            < 6 => new PhaseEnded(at, room.Step, false),
            < 9 => new PersonJoined(at, $"P {draw}", seat, $"key {draw}"),
            < 12 => new Decided(
                at,
                Math.Max(1, room.People.Count()),
                room.Phase == ClassPhase.Implement ? Decision(delivers: share) : Decision(pledge: share)
            ),
            < 14 => new Injected(at, Withdrawal(seat), room.Step),
            14 => new InjectionUndone(at, room.Injections.Select(one => one.Number).DefaultIfEmpty(1).Max()),
            15 => new BotSet(at, seat, share > 0.5),
            16 => new PhaseUndone(at, room.Step),
            17 => new PersonMoved(at, 1, seat),
            18 => room.IsPaused ? new Resumed(at) : new Paused(at),
            _ => new PersonRemoved(at, 1),
        };
    }

    private static Shock Withdrawal(string country) =>
        new()
        {
            Period = 1,
            Kind = ShockKind.Withdrawal,
            Country = country,
        };
}
