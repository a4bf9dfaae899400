using Simulation.Model.Classroom;
using Simulation.Model.Negotiation.Instructions;
using static Simulation.Model.Tests.Classroom.SmallClass;

namespace Simulation.Model.Tests.Classroom;

/// <summary>What people see of a class, and what they are told would come of it.</summary>
public sealed class ClassViewsTests
{
    [Theory]
    [InlineData("pledge-and-review")]
    [InlineData("open-floor")]
    public void Debrief_OfAClass_TellsWhatPeopleAndDelegationsOffered(string protocol)
    {
        var room = Open(protocol);
        Join(room, "C01");
        PlayToTheEnd(
            room,
            (_, ask) =>
                ask switch
                {
                    QuestionKind.Pledge => Decision(pledge: 0.4),
                    QuestionKind.Proposal => Decision(proposal: new Proposal { Ambition = 0.4, Sharing = 0 }),
                    QuestionKind.Vote => Decision(accepts: false),
                    QuestionKind.Ratify => Decision(ratifies: true),
                    _ => Decision(delivers: 1),
                }
        );

        var debrief = DebriefView.Of(room);

        Assert.All(debrief.Offers.Where(offer => offer.Party == "C01"), offer => Assert.Equal(0.4, offer.Ambition, 1e-12));
        Assert.Equal(room.Seats.Order(), debrief.Offers.Select(offer => offer.Party).Distinct().Order());
        Assert.Equal(1, debrief.Offers.Min(offer => offer.Round));
        Assert.All(room.Seats.Index(), seat => Assert.Equal(0, debrief.TrustShift[seat.Index][seat.Index]));
        Assert.Contains(debrief.TrustShift.SelectMany(row => row), change => change != 0);
    }

    [Fact]
    public void WhatIf_OfOneSeat_TellsNothingOfWhatOthersHandedIn()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        Join(room, "C02");
        Advance(room, 3);
        var before = Ask();

        room.Take(new Decided(Start, 2, Decision(pledge: 1.5)));

        Assert.Equivalent(before, Ask(), strict: true);

        Outlook Ask() => WhatIf.Of(WhatIf.Suppose(room, "C01", Decision(pledge: 0.5)), 7, "C01", 1, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Pledges_OfTheRoundBefore_StandInTheTable()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        Advance(room, 3);
        room.Take(new Decided(Start, 1, Decision(pledge: 0.4)));
        Assert.All(ClassViews.Public(room).Seats, seat => Assert.Null(seat.Pledged));
        var question = SeatViews.Of(room, room.People.First()).Question!;

        Advance(room, 1);

        Assert.All(ClassViews.Public(room).Seats, seat => Assert.NotNull(seat.Pledged));
        Assert.Equal(question.From + (0.4 * (question.To - question.From)), ClassViews.Public(room).Seats[0].Pledged!.Value, 1e-9);
    }

    [Fact]
    public void Outlook_OfAClass_IsThatOfAskingWhatIfNothingChanged()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        Advance(room, 3);
        room.Take(new Decided(Start, 1, Decision(pledge: 0.4)));
        Assert.Equal((0, null), (ClassViews.Public(room).Headline.Expected.Count, ClassViews.Public(room).Expected));

        while (room.Phase != ClassPhase.Review)
            Advance(room, 1);

        var asked = WhatIf.Of(WhatIf.Suppose(room, null, null), 7, null, 1, TestContext.Current.CancellationToken);
        room.Expect(room.Prospect - 1, asked);
        Assert.True(room.LacksOutlook);
        room.Expect(room.Prospect, asked);
        var seen = ClassViews.Public(room);
        Assert.Equal([.. seen.Headline.Values, .. asked.Course.Skip(1)], seen.Headline.Expected);
        Assert.Equal(asked.Answer, seen.Expected);
        Advance(room, 1);
        Assert.Null(room.Outlook);

        while (room.Phase != ClassPhase.Debrief)
            Advance(room, 1);

        Assert.Equal((0, null), (ClassViews.Public(room).Headline.Expected.Count, ClassViews.Public(room).Expected));
    }

    [Fact]
    public void Views_OfOthers_ContainNoPrivateBrief()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        room.Take(new Said(Start, 1, "C02", "between us"));

        Assert.DoesNotContain(ClassViews.Public(room).Messages, message => message.Text == "between us");
        Assert.Single(SeatViews.Of(room, room.People.First()).Messages);
    }
}
