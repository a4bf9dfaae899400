using Simulation.Model.Classroom;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Scenarios;

namespace Simulation.Host.Api;

/// <summary>A class to be made.</summary>
/// <param name="Scenario">The name of a scenario that comes with the program, such as climate-paris.</param>
/// <param name="Seed">The root seed; without one it is drawn.</param>
/// <param name="Timed">Whether phases end by the clock.</param>
/// <param name="Waits">Whether a phase whose time is up waits for seats whose people have not decided.</param>
internal sealed record NewClass(string Scenario, ulong? Seed = null, bool Timed = true, bool Waits = false);

/// <summary>A class that was made.</summary>
/// <param name="Code">The code by which people come in.</param>
/// <param name="FacilitatorSecret">The bearer token that leads the class.</param>
/// <param name="Seed">The root seed, by which the same scenario has the same luck again.</param>
internal sealed record ClassMade(string Code, string FacilitatorSecret, ulong Seed);

/// <summary>The lead of a class, handed over.</summary>
/// <param name="Key">What goes behind the # of /class/CODE/lead; it opens once.</param>
internal sealed record HandedOver(string Key);

/// <summary>Somebody who wants to come in.</summary>
/// <param name="Name">What they want to be called: 1 to 40 characters on one line, some of which can be seen. Where somebody has one that
/// looks the same, a number follows it.</param>
/// <param name="Seat">The party's code, or * for the seat that needs people most; without one they look on.</param>
internal sealed record NewPerson(string Name, string? Seat = null);

/// <summary>Somebody who came in.</summary>
/// <param name="Secret">The bearer token of this person.</param>
internal sealed record PersonMade(string Secret);

/// <summary>A decision: one of its matters, and why.</summary>
/// <param name="Pledge">Pledges so far on the way to what the formula asks, 0 to 1.5.</param>
/// <param name="Proposal">Tables a text, or backs one.</param>
/// <param name="Accepts">Votes for or against the text.</param>
/// <param name="Joins">Is in or stays out.</param>
/// <param name="Ratifies">Puts it to the legislature, or holds it back.</param>
/// <param name="Delivers">Delivers this share of its promise, 0 to 1.</param>
/// <param name="Because">Why, at most 300 characters.</param>
/// <param name="Step">The step that it answers, so that it is refused where another has begun meanwhile; without it, it is taken for
/// whichever is asked.</param>
internal sealed record NewDecision(
    double? Pledge = null,
    Proposal? Proposal = null,
    bool? Accepts = null,
    bool? Joins = null,
    bool? Ratifies = null,
    double? Delivers = null,
    string Because = "",
    int? Step = null
)
{
    public Decision ToDecision() =>
        new()
        {
            Period = 1,
            Country = "",
            Pledge = Pledge,
            Proposal = Proposal,
            Accepts = Accepts,
            Joins = Joins,
            Ratifies = Ratifies,
            Delivers = Delivers,
            Because = Because ?? "",
        };
}

/// <summary>A message in role.</summary>
/// <param name="Text">What, at most 500 characters.</param>
/// <param name="To">The seat that alone may read it, or facilitator; without one everyone.</param>
internal sealed record NewMessage(string Text, string? To = null);

/// <summary>An answer to the question before the game.</summary>
/// <param name="Value">The answer, within predictionAtLeast and predictionAtMost of the class.</param>
internal sealed record NewPrediction(double Value);

/// <summary>Something that the facilitator does.</summary>
/// <param name="Action">next, undo, pause, resume, extend, bot, people, move, remove, readmit, lock, unlock, strike, restore, inject or
/// take-back.</param>
/// <param name="Step">The step that next or undo leaves; for pause, resume, extend and inject the one that they are for, so that they are
/// refused where another has begun meanwhile.</param>
/// <param name="Seconds">How much longer (extend).</param>
/// <param name="Seat">Which seat (bot: its delegation takes over; people: they have it back; move: where to, none to look on).</param>
/// <param name="Person">Who, by number (move, remove; strike: their prediction does not count; restore: it counts again).</param>
/// <param name="People">Several at once (remove, readmit).</param>
/// <param name="KeepOut">Whether nobody may come in again from where they came from (remove).</param>
/// <param name="Shock">What happens (inject); its period is the next whose talks have not begun. The same once more in the same period is
/// refused.</param>
/// <param name="Event">Which event does not happen after all (take-back), by number from 1 in the order of being let happen.</param>
internal sealed record Facilitation(
    string Action,
    int? Step = null,
    int? Seconds = null,
    string? Seat = null,
    int? Person = null,
    IReadOnlyList<int>? People = null,
    bool KeepOut = false,
    NewShock? Shock = null,
    int? Event = null
)
{
    /// <summary>The input; null where something that the action needs is missing.</summary>
    public Func<DateTimeOffset, ClassInput>? ToInput() =>
        this switch
        {
            { Action: "next", Step: { } step } => now => new PhaseEnded(now, step, false),
            { Action: "undo", Step: { } step } => now => new PhaseUndone(now, step),
            { Action: "pause" } => now => new Paused(now, Step),
            { Action: "resume" } => now => new Resumed(now, Step),
            { Action: "extend", Seconds: { } seconds } => now => new Extended(now, seconds, Step),
            { Action: "bot", Seat: { } seat } => now => new BotSet(now, seat, true),
            { Action: "people", Seat: { } seat } => now => new BotSet(now, seat, false),
            { Action: "move", Person: { } person } => now => new PersonMoved(now, person, Seat),
            { Action: "remove", Person: { } person, KeepOut: false } => now => new PersonRemoved(now, person),
            { Action: "remove", Person: { } person } => now => new PeopleRemoved(now, [person], true),
            { Action: "remove", People: { } people } => now => new PeopleRemoved(now, people, KeepOut),
            { Action: "readmit", People: { } people } => now => new PeopleReadmitted(now, people),
            { Action: "lock" } => now => new JoiningSet(now, false),
            { Action: "unlock" } => now => new JoiningSet(now, true),
            { Action: "strike", Person: { } person } => now => new PredictionStruck(now, person, true),
            { Action: "restore", Person: { } person } => now => new PredictionStruck(now, person, false),
            { Action: "inject", Shock: { } shock } => now => new Injected(now, shock.ToShock(), Step),
            { Action: "take-back", Event: { } number } => now => new InjectionUndone(now, number),
            _ => null,
        };
}

/// <summary>Something from outside.</summary>
/// <param name="Kind">tension, exchange or withdrawal.</param>
/// <param name="Country">Who withdraws.</param>
/// <param name="Between">The two whom tension divides or exchange brings together.</param>
/// <param name="Value">Its strength, 0 to 1.</param>
/// <param name="Duration">How many periods it lasts; without it to the end.</param>
internal sealed record NewShock(
    ShockKind Kind,
    string? Country = null,
    IReadOnlyList<string>? Between = null,
    double Value = 1,
    int? Duration = null
)
{
    public Shock ToShock() =>
        new()
        {
            Period = 1,
            Kind = Kind,
            Country = Country,
            Between = Between ?? [],
            Value = Value,
            Duration = Duration,
        };
}
