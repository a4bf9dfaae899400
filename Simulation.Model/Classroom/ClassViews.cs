using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Texts;
using Simulation.Model.Trust;

namespace Simulation.Model.Classroom;

/// <summary>Projects a class to what somebody may see of it.</summary>
public static class ClassViews
{
    /// <summary>What everyone may see.</summary>
    public static ClassView Public(ClassSession room)
    {
        var setup = room.Setup;
        var moment = room.Moment;
        var conferences = ClassTerms.Conferences(setup);
        var question = setup.Scenario.Classroom?.Prediction;
        var period = moment?.Period ?? (room.Phase == ClassPhase.Debrief ? setup.Periods : 0);
        return new ClassView
        {
            Title = setup.Scenario.Title,
            Summary = setup.Scenario.Summary,
            Phase = room.Phase,
            Step = room.Step,
            Period = period,
            Year = period == 0 ? 0 : setup.Year(period),
            Round = moment?.Round ?? 0,
            Conference = conferences.Count(one => one <= period),
            Conferences = conferences.Count,
            IsPaused = room.IsPaused,
            SecondsLeft = SecondsLeft(room, room.Now),
            Seats = [.. room.Seats.Select(seat => Row(room, seat))],
            Tabled = Tabled(room),
            Draft = DraftOf(room),
            Messages = [.. room.Messages.Where(message => message.To is null).TakeLast(ClassTerms.NewestMessages)],
            Headline = Headline(room),
            Prediction = question?.Question ?? "",
            PredictionAtLeast = question?.AtLeast,
            PredictionAtMost = question?.AtMost,
            Predictions = room.CountedPredictions.Count(),
            Expected = room.Outlook?.Answer,
            People = room.People.Count(),
            IsJoiningClosed = room.IsJoiningClosed,
            Prospect = room.Prospect,
        };
    }

    /// <summary>What is left of the phase when the class's clock shows a time; null where the phase does not end by it.</summary>
    public static double? SecondsLeft(ClassSession room, TimeSpan clock) =>
        room.Left?.TotalSeconds ?? (room.Deadline is { } deadline ? Math.Max(0, (deadline - clock).TotalSeconds) : null);

    private static SeatRow Row(ClassSession room, string seat)
    {
        var setup = room.Setup;
        var party = room.Setup.IndexOf(seat);
        var before = PeriodsOver(room) - 1;
        return new SeatRow
        {
            Code = seat,
            Name = setup.PartyList[party].Name,
            Brief = setup.Scenario.Classroom?.Briefs.GetValueOrDefault(seat)?.Public ?? "",
            People = [.. room.People.Where(person => person.Seat == seat).Select(person => person.Name)],
            IsBot = room.IsBot(seat),
            IsAsked = room.IsAsked(seat),
            HasDecided = room.DecidedNow(seat) is not null,
            Pledged = Pledged(room, party),
            StatusQuo = room.Moment is { } now ? setup.Level(now.Ask.View.Game, now.Ask.View.StatusQuo, party) : 0,
            Report = room.Moment is { } at
                ? Number(at.Ask is ReportsPublished published ? published.Reports[party] : at.Ask.View.LastReports[party])
                : null,
            TrustReceived = Trust(room)?.MeanIn(party) ?? 0,
            IsMember = before >= 0 && Value(room, CommonSeries.Member, before, party) == 1,
        };
    }

    // While pledges are made it is the one that stands; until the legislatures have spoken, what was signed; from then on what binds. The
    // course knows who will ratify, so it is not asked before they have.
    private static double? Pledged(ClassSession room, int party) =>
        room.Moment?.Ask switch
        {
            { Announced: { } announced, View: var view } when !view.Withdrawn[party] => room.Setup.Level(view.Game, announced, party),
            RatificationOpened opened => Value(room, CommonSeries.Signatory, opened.View.Period - 1, party) == 1
                ? room.Setup.Level(opened.View.Game, opened.View.LastCommitments, party)
                : null,
            ImplementationOpened implementation => implementation.Bound[party]
                ? room.Setup.Level(implementation.View.Game, implementation.Commitments, party)
                : null,
            _ => PeriodsOver(room) is > 0 and var over && Value(room, CommonSeries.Member, over - 1, party) == 1
                ? Number(Value(room, CommonSeries.Pledged, over - 1, party))
                : null,
        };

    // Bots table their texts in the sight of all; people's are seen as they come in. Where texts are tabled, a text is what everyone may
    // back.
    private static IReadOnlyList<TabledText> Tabled(ClassSession room)
    {
        if (room.Moment is not { Ask: { Kind: QuestionKind.Proposal } ask } moment)
            return [];

        var texts = new SortedDictionary<int, List<string>>();
        for (var party = 0; party < room.Setup.Count; party++)
        {
            var code = room.Setup.PartyList[party].Code;
            var isPlayed = room.Seats.Contains(code) && !room.IsBot(code);
            var text =
                room.DecidedNow(code)?.Decision.Proposal is { } proposal ? FormulaTexts.NumberOf(proposal.Ambition, proposal.Sharing)
                : !isPlayed && ask.Put(party, moment.Answers[party], room.Setup.Level) is { Advice: { } ambition } question
                    ? FormulaTexts.NumberOf(ambition, question.AdvisedSharing ?? 0)
                : -1;
            if (text < 0)
                continue;

            if (!texts.TryGetValue(text, out var backers))
                texts[text] = backers = [];

            backers.Add(code);
        }

        return
        [
            .. texts
                .OrderByDescending(text => text.Value.Count)
                .ThenBy(text => text.Key)
                .Select(text => (FormulaTexts.Meaning(text.Key), text.Value))
                .Select(text => new TabledText(
                    text.Item1.Ambition,
                    text.Item1.Sharing,
                    text.Value,
                    [.. text.Value.Select(code => room.Setup.PartyList[room.Setup.IndexOf(code)].Name)]
                )),
        ];
    }

    private static DraftText? DraftOf(ClassSession room)
    {
        if (room.Moment?.Ask is not { Voted: { } draft, View: var view })
            return null;

        var setup = room.Setup;
        var profile = Treaty.Of(view, draft, draft.Participants, 0).Commitments;
        int[] parties = [.. room.Seats.Select(setup.IndexOf)];
        return new DraftText(
            draft.Ambition,
            [.. parties.Select(party => setup.Level(view.Game, profile, party))],
            [.. parties.Select(party => draft.Transfers[party])]
        );
    }

    private static HeadlineSeries Headline(ClassSession room)
    {
        var setup = room.Setup;
        var header = setup.Header(room.Terms.Seed, 1);
        var row = header.WorldSeries.Index().First(series => series.Item.Name == header.Headline.Name).Index;
        var references = ReferenceLines.Of(setup);
        double[] values = room.Course is { } course ? course.World[row][..PeriodsOver(room)] : [];
        return new HeadlineSeries
        {
            Label = header.Headline.Label,
            Unit = header.Headline.Unit,
            MoneyUnit = setup.World.MoneyUnit,
            IssueLabel = setup.World.Issues[0].Label,
            IssueUnit = setup.World.Issues[0].Unit,
            Years = header.Years,
            Values = values,
            Expected = room.Outlook is { } outlook ? [.. values, .. outlook.Course.Skip(values.Length)] : [],
            Without = references.Nash.World[row],
            Together = references.Cooperative.World[row],
        };
    }

    /// <summary>The headline series of a run of the class.</summary>
    public static double[] HeadlineOf(ClassSession room, Engine.Results.LaneResult course)
    {
        var header = room.Setup.Header(room.Terms.Seed, 1);
        return course.World[header.WorldSeries.Index().First(series => series.Item.Name == header.Headline.Name).Index];
    }

    /// <summary>How many periods are over as far as the class may know.</summary>
    internal static int PeriodsOver(ClassSession room) =>
        room.Phase switch
        {
            ClassPhase.Debrief => room.Setup.Periods,
            ClassPhase.Lobby or ClassPhase.Practice or ClassPhase.Brief => 0,
            _ => room.Moment!.PeriodsOver,
        };

    /// <summary>What the parties say they trust each other now; null before the first question.</summary>
    internal static TrustMatrix? Trust(ClassSession room) =>
        room.Course is { } course ? new TrustMatrix(course.Trust, room.Setup.Count, PeriodsOver(room)) : null;

    /// <summary>A party's value in a period, from 0.</summary>
    internal static double Value(ClassSession room, Worlds.Series series, int period, int party)
    {
        var row = CommonSeries.OfParty.Index().First(one => one.Item == series).Index;
        return room.Course!.Party[row][(period * room.Setup.Count) + party];
    }

    private static double? Number(double value) => double.IsNaN(value) ? null : value;
}
