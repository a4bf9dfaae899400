using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Trust;

namespace Simulation.Model.Classroom;

/// <summary>Projects a class to what the people on one seat alone may see.</summary>
public static class SeatViews
{
    /// <summary>What a person alone may see.</summary>
    public static SeatView Of(ClassSession room, Person person)
    {
        double? prediction = room.Predictions.TryGetValue(person.Number, out var value) ? value : null;
        if (person.Seat is not { } seat)
            return new SeatView
            {
                Person = person.Number,
                Name = person.Name,
                Seat = null,
                SeatName = "",
                Brief = "",
                Question = null,
                Decided = null,
                Gains = [],
                Trusts = [],
                TrustedBy = [],
                Reasons = [],
                Messages = room.PrivateMessages(person.Number, null),
                Prediction = prediction,
            };

        var setup = room.Setup;
        var party = room.Setup.IndexOf(seat);
        var over = ClassViews.PeriodsOver(room);
        return new SeatView
        {
            Person = person.Number,
            Name = person.Name,
            Seat = seat,
            SeatName = setup.PartyList[party].Name,
            Brief = setup.Scenario.Classroom?.Briefs.GetValueOrDefault(seat)?.Private ?? "",
            Question = room.Moment is { } moment && moment.IsAsked(party) ? Ask(room, moment, party) : null,
            Decided = room.DecidedNow(seat)?.Decision,
            Gains = [.. Enumerable.Range(0, over).Select(period => ClassViews.Value(room, CommonSeries.PayoffGain, period, party))],
            Trusts = Trust(room, (trust, other) => trust[party, other]),
            TrustedBy = Trust(room, (trust, other) => trust[other, party]),
            Reasons = Reasons(room, seat, over),
            Messages = room.PrivateMessages(person.Number, seat),
            Prediction = prediction,
        };
    }

    private static Question Ask(ClassSession room, DecisionPoint moment, int party)
    {
        var question = moment.Ask.Put(party, moment.Answers[party], room.Setup.Level);

        // Invitations follow one another and people are asked once: what the delegation would do is where it stands in the end.
        return question.Kind == QuestionKind.Join
            ? question with
            {
                Advice = ClassViews.Value(room, CommonSeries.Signatory, moment.Period - 1, party),
            }
            : question;
    }

    private static double[] Trust(ClassSession room, Func<TrustMatrix, int, double> with) =>
        ClassViews.Trust(room) is { } trust ? [.. room.Seats.Select(seat => with(trust, room.Setup.IndexOf(seat)))] : [];

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
