using System.Text.Json;
using System.Text.Json.Serialization;
using Simulation.Model.Classroom;
using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Tests.Support;
using static Simulation.Model.Tests.Classroom.SmallClass;

namespace Simulation.Model.Tests.Classroom;

/// <summary>What a delegation is said to do is what it does where nobody hands in anything, and the baseline of every what-if.</summary>
public sealed class HintTests
{
    private static readonly JsonSerializerOptions Json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    [Theory]
    [InlineData("pledge-and-review")]
    [InlineData("open-floor")]
    [InlineData("open-membership")]
    public void Class_WhosePeopleTakeTheHint_GoesOnAsWhereTheyHandInNothing(string protocol)
    {
        var asked = new HashSet<QuestionKind>();
        foreach (var seat in new[] { "C01", "C03" })
        {
            for (var step = 3; At(protocol, seat, step) is { Phase: not ClassPhase.Debrief } told; step++)
            {
                if (
                    SeatViews.Of(told, told.People.First()).Question is not { } question
                    || (question.Kind == QuestionKind.Proposal && question.Advice is null)
                )
                    continue;

                asked.Add(question.Kind);
                var silent = At(protocol, seat, step);
                Assert.Null(told.Take(new Decided(Start, 1, Hint(question))));

                Advance(told, 1);
                Advance(silent, 1);

                Assert.Equal(Seen(silent), Seen(told));
            }
        }

        Assert.True(asked.Count > 2);
    }

    [Fact]
    public void Outlook_WithoutADecision_IsTheSameForASeatAndForAll()
    {
        var room = At("pledge-and-review", "C01", 7);

        var seat = Without("C01");
        var all = Without(null);

        Assert.Equal((all.Headline, all.Answer, all.Trust, all.Members), (seat.Headline, seat.Answer, seat.Trust, seat.Members));

        Outlook Without(string? code) => WhatIf.Of(WhatIf.Suppose(room, code, null), 7, code, 1, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Terms_OfATextThatAllKeep_AreWhatThePeriodBrings()
    {
        var room = OpenUnder("transparency: 1, redTape: 0", "open-floor");
        foreach (var seat in room.Seats)
            Join(room, seat);

        YesTerms[]? terms = null;
        while (room.Phase != ClassPhase.Review)
        {
            foreach (var person in room.People.ToList())
            {
                var kind = SeatViews.Of(room, person).Question?.Kind;
                var decision = kind switch
                {
                    QuestionKind.Proposal => Decision(proposal: new Proposal { Ambition = 0.5, Sharing = 0.5 }),
                    QuestionKind.Vote => Decision(accepts: true),
                    QuestionKind.Ratify => Decision(ratifies: true),
                    QuestionKind.Deliver => Decision(delivers: 1),
                    _ => null,
                };
                if (kind == QuestionKind.Vote)
                    terms = [.. room.People.Select(one => SeatViews.Of(room, one).Question!.Terms!)];
                if (decision is not null && room.Step >= 3)
                    Assert.Null(room.Take(new Decided(Start, person.Number, decision)));
            }

            Advance(room, 1);
        }

        Assert.All(room.People.Zip(terms!), one => Assert.Equal(one.Second.Gain, SeatViews.Of(room, one.First).Gains[0], 1e-9));
    }

    [Fact]
    public void Terms_OfASchedule_AreWhatItAsksNowAndAhead()
    {
        var room = new ClassSession(new RunCompiler().Compile(Runs.Package("montreal-protocol")), new ClassTerms(7, "lead", false));
        Join(room, "USA");
        var person = room.People.Single();
        while (room.Phase != ClassPhase.Vote)
            Advance(room, 1);

        var terms = SeatViews.Of(room, person).Question!.Terms!;
        room.Take(new Decided(Start, person.Number, Decision() with { Joins = true }));
        while (SeatViews.Of(room, person).Question is not { Kind: QuestionKind.Ratify })
            Advance(room, 1);

        Assert.InRange(terms.Now!.Value, terms.Alone, terms.Asked - 1e-6);
        Assert.Equal(terms.Now.Value, ClassViews.Public(room).Seats.Single(seat => seat.Code == "USA").Pledged!.Value, 1e-9);
    }

    private static Decision Hint(Question question) =>
        question.Kind switch
        {
            QuestionKind.Pledge => Decision(pledge: question.Advice),
            QuestionKind.Proposal => Decision(
                proposal: new Proposal { Ambition = question.Advice!.Value, Sharing = question.AdvisedSharing!.Value }
            ),
            QuestionKind.Vote => Decision(accepts: question.Advice > 0),
            QuestionKind.Join => Decision() with { Joins = question.Advice > 0 },
            QuestionKind.Ratify => Decision(ratifies: question.Advice > 0),
            _ => Decision(delivers: question.Advice),
        };

    // Administrations that carry out more or less than was decided, so that a decision and what becomes of it are two things.
    private static ClassSession At(string protocol, string seat, int step)
    {
        var room = OpenUnder("transparency: 0.7, implementationNoise: 0.3", protocol);
        Join(room, seat);
        while (room.Step < step && room.Phase != ClassPhase.Debrief)
            Advance(room, 1);

        return room;
    }

    // How often the outlook was made is not what it says.
    private static string Seen(ClassSession room) => JsonSerializer.Serialize(ClassViews.Public(room) with { Prospect = 0 }, Json);
}
