using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Negotiation.Texts;

namespace Simulation.Model.Classroom;

/// <summary>Projects a class to what the people on one seat alone may see.</summary>
public static class SeatViews
{
    /// <summary>What a person alone may see.</summary>
    public static SeatView Of(ClassSession room, Person person)
    {
        double? prediction = room.Predictions.TryGetValue(person.Number, out var value) ? value : null;
        if (person.Seat is not { } seat)
            return new SeatView(
                person.Number,
                person.Name,
                null,
                "",
                "",
                null,
                null,
                [],
                [],
                [],
                [],
                room.PrivateMessages(person.Number, null),
                prediction
            );

        var setup = room.Setup;
        var party = room.Setup.IndexOf(seat);
        var over = ClassViews.PeriodsOver(room);
        return new SeatView(
            person.Number,
            person.Name,
            seat,
            setup.PartyList[party].Name,
            setup.Scenario.Classroom?.Briefs.GetValueOrDefault(seat)?.Private ?? "",
            room.Moment is { } moment && ClassRules.IsAsked(room, moment, seat) ? Ask(room, moment, party) : null,
            room.DecidedNow(seat)?.Decision,
            [.. Enumerable.Range(0, over).Select(period => ClassViews.Value(room, CommonSeries.PayoffGain, period, party))],
            Trust(room, other => (party * setup.Count) + other),
            Trust(room, other => (other * setup.Count) + party),
            Reasons(room, seat, over),
            room.PrivateMessages(person.Number, seat),
            prediction
        );
    }

    private static Question Ask(ClassSession room, DecisionPoint moment, int party)
    {
        var setup = room.Setup;
        var view = moment.Ask.View;
        var answer = moment.Answers[party];
        switch (moment.Ask)
        {
            case PledgesInvited invited:
                var none = setup.Level(view.Game, view.StatusQuo, party);
                var all = setup.Level(view.Game, Profile(invited.Formula, view, setup), party);
                return new Question(
                    QuestionKind.Pledge,
                    Share(
                        setup.Level(view.Game, Placed(((Pledge)answer).Actions, view, party, setup), party),
                        none,
                        all,
                        Draft.MostAmbition
                    ),
                    none,
                    all
                );
            case OffersInvited:
                var text = answer is Turn { Passes: false } turn
                    ? FormulaTexts.Meaning(turn.Text)
                    : ((double Ambition, double Sharing)?)null;
                return new Question(QuestionKind.Proposal, text?.Ambition, 0, 1, text?.Sharing);
            case TextTabled tabled:
                return new Question(QuestionKind.Vote, ((Position)answer).Accepts ? 1 : 0, 0, 1, Terms: YesTerms.Of(tabled, party, setup));
            case RatificationOpened:
                return new Question(QuestionKind.Ratify, 1, 0, 1);
            case ImplementationOpened implementation:
                var nothing = setup.Level(view.Game, view.StatusQuo, party);
                var promise = setup.Level(view.Game, implementation.Commitments, party);
                return new Question(QuestionKind.Deliver, Decided((Delivery)answer), nothing, promise);
            default:
                // Invitations follow one another and people are asked once: what the delegation would do is where it stands in the end.
                return new Question(
                    QuestionKind.Join,
                    ClassViews.Value(room, CommonSeries.Signatory, moment.Period - 1, party),
                    0,
                    1,
                    Terms: YesTerms.Of(moment.Ask, party, setup)
                );
        }
    }

    private static double[] Profile(Draft draft, PeriodView view, RunSetup setup)
    {
        var profile = new double[setup.ActionCount];
        for (var index = 0; index < profile.Length; index++)
            profile[index] = draft.Commitment(view, index / setup.Issues, index % setup.Issues, 1);

        return profile;
    }

    private static double[] Placed(double[] actions, PeriodView view, int party, RunSetup setup)
    {
        var profile = (double[])view.StatusQuo.Clone();
        actions.CopyTo(profile, party * setup.Issues);
        return profile;
    }

    // What it decides, not what its administration and chance make of it, which nobody knows before.
    private static double Decided(Delivery delivery) =>
        Math.Clamp(delivery.Reason!.Terms.First(term => term.Name == "decided").Value, 0, 1);

    // Advice is within what people may hand in, even where a delegation would do more.
    private static double Share(double level, double none, double all, double most) =>
        all == none ? 0 : Math.Clamp((level - none) / (all - none), 0, most);

    private static double[] Trust(ClassSession room, Func<int, int> place)
    {
        if (room.Course is null)
            return [];

        var trust = ClassViews.TrustMatrix(room);
        var row = new double[room.Seats.Count];
        for (var seat = 0; seat < row.Length; seat++)
            row[seat] = trust[place(room.Setup.IndexOf(room.Seats[seat]))];

        return row;
    }

    private static IReadOnlyList<string> Reasons(ClassSession room, string seat, int over) =>
        room.Course?.Events is not { } events
            ? []
            :
            [
                .. events
                    .Where(one => one.Party == seat && one.Period <= over && one.Kind is not EventKind.Report)
                    .Select(one => $"{one.Year}: {one.Sentence}"),
            ];
}
