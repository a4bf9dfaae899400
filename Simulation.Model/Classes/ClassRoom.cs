using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Scenarios;

namespace Simulation.Model.Classes;

/// <summary>
/// A class: a run with people in it. It takes one input after another, or refuses it, and is a pure function of those it took. It has no clock: the time is what the inputs say.
/// </summary>
public sealed class ClassRoom
{
    // Before the first question: lobby, practice, brief.
    private const int FirstQuestion = 3;

    private readonly List<Person> _people = [];
    private readonly List<int> _gone = [];
    private readonly HashSet<string> _bots = new(StringComparer.Ordinal);
    private readonly List<StandingDecision> _decisions = [];
    private readonly List<(int Step, Shock Shock)> _shocks = [];
    private readonly List<Message> _messages = [];
    private readonly Dictionary<int, double> _predictions = [];

    /// <summary>A class in its lobby.</summary>
    /// <param name="setup">The scenario, as a class plays it.</param>
    /// <param name="terms">What was settled when it was made.</param>
    public ClassRoom(RunSetup setup, ClassTerms terms)
    {
        (Setup, Terms) = (setup, terms);
        Seats = ClassTerms.Seats(setup);
        Enter(0, null);
    }

    /// <summary>The scenario, as a class plays it.</summary>
    public RunSetup Setup { get; }

    /// <summary>What was settled when it was made.</summary>
    public ClassTerms Terms { get; }

    /// <summary>The parties that people may take, by code.</summary>
    public IReadOnlyList<string> Seats { get; }

    /// <summary>How many phases are over.</summary>
    public int Step { get; private set; }

    /// <summary>The phase.</summary>
    public ClassPhase Phase { get; private set; }

    /// <summary>The question that people are asked, or the moment they look at; null before the practice and in the debrief.</summary>
    public Standstill? Moment { get; private set; }

    /// <summary>The run with all that has been decided, to its end.</summary>
    public LaneResult? Course { get; private set; }

    /// <summary>When the phase ends by the clock; null where it does not, or the clock stands.</summary>
    public DateTimeOffset? Deadline { get; private set; }

    /// <summary>What is left of the phase while the clock stands; null while it goes.</summary>
    public TimeSpan? Left { get; private set; }

    /// <summary>Whether the facilitator has stopped the class.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>Who has come in and not been sent out.</summary>
    public IEnumerable<Person> People => _people.Where(person => !_gone.Contains(person.Number));

    /// <summary>What people have said.</summary>
    public IReadOnlyList<Message> Messages => _messages;

    /// <summary>The answers to the question before the game, by person.</summary>
    public IReadOnlyDictionary<int, double> Predictions => _predictions;

    /// <summary>What people decided and what still counts of it, this phase included.</summary>
    public IReadOnlyList<StandingDecision> Decisions => _decisions;

    /// <summary>What the facilitator let happen.</summary>
    public IReadOnlyList<Shock> Shocks => [.. _shocks.Select(shock => shock.Shock)];

    /// <summary>Whether a seat's delegation decides by itself.</summary>
    public bool IsBot(string seat) => _bots.Contains(seat) || People.All(person => person.Seat != seat);

    /// <summary>Whether the facilitator gave a seat to its delegation.</summary>
    public bool IsBotByOrder(string seat) => _bots.Contains(seat);

    /// <summary>The person who is known by a secret with this hash; null where nobody is.</summary>
    public Person? Known(string key) => People.FirstOrDefault(person => person.Key == key);

    /// <summary>What a seat has decided in this phase; null where nothing yet.</summary>
    public StandingDecision? DecidedNow(string seat) => _decisions.LastOrDefault(decision => decision.Step == Step && decision.Decision.Country == seat && !decision.Decision.HandsBack);

    /// <summary>The decisions that count for the run, of the steps before one.</summary>
    public IReadOnlyList<Decision> DecisionsBefore(int step) => [.. _decisions.Where(decision => decision.Step >= FirstQuestion && decision.Step < step).Select(decision => decision.Decision)];

    /// <summary>Takes an input.</summary>
    /// <returns>Why it was not taken; null where it was.</returns>
    public Refusal? Take(ClassInput input)
    {
        if (ClassRules.Check(this, input) is { } refusal)
            return refusal;

        switch (input)
        {
            case PersonJoined joined:
                _people.Add(new Person(_people.Count + 1, joined.Name.Trim(), joined.Seat, joined.Key));
                break;
            case PersonMoved moved:
                _people[moved.Person - 1] = _people[moved.Person - 1] with { Seat = moved.Seat };
                break;
            case PersonRemoved removed:
                _gone.Add(removed.Person);
                break;
            case BotSet bot:
                SetBot(bot);
                break;
            case Decided decided:
                Decide(decided);
                break;
            case Predicted predicted:
                _predictions[predicted.Person] = predicted.Value;
                break;
            case Said said:
                var writer = said.Person == 0 ? null : _people[said.Person - 1];
                _messages.Add(new Message(said.At, writer?.Seat, writer?.Name ?? "", said.To, said.Text.Trim()));
                break;
            case PhaseEnded ended:
                Enter(Step + 1, ended.At);
                break;
            case PhaseUndone undone:
                _decisions.RemoveAll(decision => decision.Step >= Step - 1);
                _shocks.RemoveAll(shock => shock.Step >= Step - 1);
                Enter(Step - 1, undone.At);
                break;
            case Paused paused:
                (IsPaused, Left, Deadline) = (true, Deadline - paused.At, null);
                break;
            case Resumed resumed:
                (IsPaused, Deadline, Left) = (false, resumed.At + Left, null);
                break;
            case Extended extended:
                var more = TimeSpan.FromSeconds(extended.Seconds);
                (Deadline, Left) = (Deadline + more, Left + more);
                break;
            case Injected injected:
                _shocks.Add((Step, injected.Shock with { Period = NextTalks }));
                break;
        }

        return null;
    }

    /// <summary>The next period whose talks have not begun: the first in which something that is let happen now can act.</summary>
    public int NextTalks => Step < FirstQuestion ? 1 : Moment is { } moment ? moment.Period + 1 : Setup.Periods + 1;

    /// <summary>The run as it would have gone if delegations had decided everything from a period on: what people did before it stays.</summary>
    public LaneResult Fork(int period)
    {
        var before = DecisionsBefore(Step).Where(decision => decision.Period < period);
        var back = Seats.Select(seat => new Decision { Period = period, Country = seat, HandsBack = true });
        return ClassPlay.At(Setup.With([.. before, .. back], Shocks), Terms.Seed, [], 0).Course;
    }

    // What was decided in this conference stays, so that the past does; the delegation is free from the next question on that no instruction stands for, and wholly with the next talks.
    private void SetBot(BotSet bot)
    {
        _decisions.RemoveAll(decision => decision.Decision.Country == bot.Seat && (decision.Step == Step || (decision.Decision.HandsBack && decision.Decision.Period >= NextTalks)));
        if (!bot.Bot)
        {
            _bots.Remove(bot.Seat);
            return;
        }

        _bots.Add(bot.Seat);
        if (Step < FirstQuestion || Moment is not { } moment)
            return;

        var from = moment.OpensConference ? moment.Period : NextTalks;
        if (from <= Setup.Periods)
            _decisions.Add(new StandingDecision(Step, 0, new Decision { Period = from, Country = bot.Seat, HandsBack = true }));
    }

    private void Decide(Decided decided)
    {
        var person = _people[decided.Person - 1];
        _decisions.RemoveAll(decision => decision.Step == Step && decision.Decision.Country == person.Seat && !decision.Decision.HandsBack);
        _decisions.Add(new StandingDecision(Step, person.Number, Of(person.Seat!, decided.Decision)));
    }

    /// <summary>A decision as it would count for a seat now.</summary>
    public Decision Of(string seat, Decision decision) =>
        decision with { Period = Moment!.Period, Round = Math.Max(1, Moment.Round), Country = seat, HandsBack = false };

    private void Enter(int step, DateTimeOffset? now)
    {
        Step = step;
        (Moment, Course) = step switch
        {
            0 or 2 => (null, null),
            1 => ClassPlay.At(Setup, Terms.Seed, ClassTerms.Conferences(Setup), 0),
            _ => ClassPlay.At(Setup.With(DecisionsBefore(step), Shocks), Terms.Seed, ClassTerms.Conferences(Setup), step - FirstQuestion),
        };
        Phase = step < FirstQuestion ? (ClassPhase)step : Moment?.Phase ?? ClassPhase.Debrief;
        (IsPaused, Left, Deadline) = (false, null, now + Terms.Timing(Setup, Phase));
    }
}
