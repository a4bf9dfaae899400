using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using Simulation.Model.Classroom;
using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Messages;
using static Simulation.Model.Tests.Classroom.SmallClass;

namespace Simulation.Model.Tests.Classroom;

/// <summary>What comes of a vote shows nowhere before the vote is over.</summary>
public sealed class OpenVoteTests
{
    private static readonly JsonSerializerOptions Json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    [Theory]
    [InlineData("pledge-and-review")]
    [InlineData("open-floor")]
    [InlineData("open-membership")]
    public void Views_WhileLegislaturesVote_AreTheSameHoweverTheyWillVote(string protocol)
    {
        var outcomes = new HashSet<string>();
        for (var seed = 1UL; seed <= 6; seed++)
        {
            var seen = new HashSet<string>();
            foreach (var redTape in new[] { 0, 0.5, 0.95 })
            {
                var room = AtRatification(protocol, seed, redTape: redTape);
                seen.Add(Seen(room));
                Advance(room, 1);
                outcomes.Add($"{seed}: {Ratified(room)}");
            }

            Assert.Single(seen);
        }

        Assert.True(outcomes.Count > 6, "red tape changed nothing, so this shows nothing");
    }

    [Fact]
    public void Views_OfAClassThatIsDrawn_SayTheSameWhoeverRatifiesInTheEnd() =>
        Gen.Select(Gen.Double[0.1, 1], Gen.ULong[1, 9999], Gen.ULong[1, 9999])
            .Sample(
                (pledge, one, other) =>
                    Seen(AtRatification("pledge-and-review", one, pledge)) == Seen(AtRatification("pledge-and-review", other, pledge)),
                iter: 20,
                threads: 1
            );

    [Fact]
    public void Outlook_OfAnyClass_IsMadeWithoutItsOwnLuck() => Gen.ULong.Sample(seed => WhatIf.OtherLuck(seed) != seed, threads: 1);

    [Fact]
    public void Pledges_OfThoseWhoSigned_AreShownWhileLegislaturesVoteAndThoseThatBindAfterwards()
    {
        var room = AtRatification("pledge-and-review", 3);
        Assert.All(ClassViews.Public(room).Seats, seat => Assert.NotNull(seat.Pledged));
        var signed = ClassViews.Public(room).Seats.ToDictionary(seat => seat.Code, seat => seat.Pledged);

        Advance(room, 1);

        var bound = ((ImplementationOpened)room.Moment!.Ask).Bound;
        Assert.All(
            ClassViews.Public(room).Seats.Index(),
            seat => Assert.Equal(bound[seat.Index] ? signed[seat.Item.Code] : null, seat.Item.Pledged)
        );
    }

    private static ClassSession AtRatification(string protocol, ulong seed, double? pledge = null, double redTape = 0.5)
    {
        var room = OpenUnder(string.Create(CultureInfo.InvariantCulture, $"transparency: 0.7, redTape: {redTape}"), protocol, seed);
        foreach (var seat in room.Seats)
            Join(room, seat);

        while (room.Moment?.Ask is not RatificationOpened || room.Step < 3)
        {
            if (pledge is { } share && room.Phase == ClassPhase.Negotiate)
                Assert.Null(room.Take(new Decided(Start, 1, Decision(pledge: share))));

            Advance(room, 1);
        }

        return room;
    }

    // The world and the pledges of these classes know no luck before the first legislature votes.
    private static string Seen(ClassSession room) =>
        JsonSerializer.Serialize(ClassViews.Public(room), Json)
        + JsonSerializer.Serialize(room.People.Select(person => SeatViews.Of(room, person)), Json);

    private static string Ratified(ClassSession room) =>
        string.Join(' ', room.Setup.PartyList.Index().Select(party => ClassViews.Value(room, CommonSeries.Ratified, 0, party.Index)));
}
