using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Scenarios;
using Simulation.Model.Texts;

namespace Simulation.Model.Classes;

/// <summary>
/// A class: a run with people in it. It takes one input after another, or refuses it, and is a pure function of those it took. It has no
/// clock of its own: what the class's clock shows is what the inputs say.
/// </summary>
public sealed class ClassRoom
{
    // Before the first question: lobby, practice, brief.
    private const int FirstQuestion = 3;

    private readonly List<Person> _people = [];
    private readonly List<int> _gone = [];
    private readonly HashSet<int> _keptOut = [];
    private readonly HashSet<string> _bots = new(StringComparer.Ordinal);
    private readonly List<StandingDecision> _decisions = [];
    private readonly List<(int Step, Shock Shock)> _shocks = [];
    private readonly List<(int Writer, Message Message)> _messages = [];
    private readonly Dictionary<int, double> _predictions = [];
    private readonly HashSet<int> _struck = [];
    private DateTimeOffset? _begun;

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

    /// <summary>What the class's clock showed with the newest input.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>What the class's clock shows when the phase ends by it; null where it does not, or the clock stands.</summary>
    public TimeSpan? Deadline { get; private set; }

    /// <summary>What is left of the phase while the clock stands; null while it goes.</summary>
    public TimeSpan? Left { get; private set; }

    /// <summary>Whether the facilitator has stopped the class.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>What will probably come if everyone goes on as told so far, what is handed in now left aside; null before people have been asked anything, and in the debrief.</summary>
    public Outlook? Outlook { get; private set; }

    /// <summary>How often what is to be expected has changed: with every phase, and with all that <see cref="WhatIf.Suppose"/> goes by.</summary>
    public int Prospect { get; private set; }

    /// <summary>Whether the outlook is still to be worked out, which takes many runs: <see cref="WhatIf.Suppose"/> says of what, <see cref="Expect"/> takes it.</summary>
    public bool LacksOutlook => Outlook is null && Step > FirstQuestion && Phase != ClassPhase.Debrief;

    /// <summary>Whether the phase goes on after its deadline, since somebody has yet to decide.</summary>
    public bool IsHeldUp => Waits && IsWaiting;

    /// <summary>Whether phases wait for everyone, however late.</summary>
    internal bool Waits => Setup.Scenario.Classroom is { Waits: true };

    // Whether a seat with people has not decided what it is asked.
    private bool IsWaiting => Moment is { } moment && Seats.Any(seat => !IsBot(seat) && ClassRules.IsAsked(this, moment, seat) && DecidedNow(seat) is null);

    /// <summary>The seat that needs people most: the first of those with the fewest that their delegations were not given; null where every seat is full.</summary>
    internal string? NeediestSeat => Seats.Where(seat => Occupants(seat) < ClassTerms.MostOnSeat).OrderBy(IsBotByOrder).ThenBy(Occupants).FirstOrDefault();

    /// <summary>Who has come in and not been sent out.</summary>
    public IEnumerable<Person> People => _people.Where(person => !_gone.Contains(person.Number));

    /// <summary>Whom the facilitator has sent out for good: nobody comes in from where they came from.</summary>
    public IEnumerable<Person> KeptOut => _people.Where(person => _keptOut.Contains(person.Number));

    /// <summary>Whether the facilitator has closed the door to newcomers.</summary>
    public bool IsJoiningClosed { get; private set; }

    /// <summary>What people have said.</summary>
    public IEnumerable<Message> Messages => _messages.Select(one => one.Message);

    /// <summary>What was said to somebody alone, or by them to one other, the newest of it.</summary>
    /// <param name="person">Who reads it, by number; 0 for the facilitator.</param>
    /// <param name="seat">Their seat, <see cref="ClassTerms.Facilitator"/> for the facilitator; null for those who look on.</param>
    public IReadOnlyList<Message> PrivateMessages(int person, string? seat) =>
        [.. _messages.Where(one => one.Message.To is { } to && (one.Writer == person || (seat is not null && (to == seat || one.Message.From == seat)))).Select(one => one.Message).TakeLast(ClassTerms.NewestMessages)];

    /// <summary>The answers to the question before the game, by person.</summary>
    public IReadOnlyDictionary<int, double> Predictions => _predictions;

    /// <summary>Whether the facilitator has struck out somebody's answer.</summary>
    public bool IsStruck(int person) => _struck.Contains(person);

    /// <summary>The answers that count: of those who are here, and not struck out.</summary>
    public IEnumerable<double> CountedPredictions => People.Where(person => _predictions.ContainsKey(person.Number) && !IsStruck(person.Number)).Select(person => _predictions[person.Number]);

    /// <summary>What people decided and what still counts of it, this phase included.</summary>
    public IReadOnlyList<StandingDecision> Decisions => _decisions;

    /// <summary>What the facilitator let happen.</summary>
    public IReadOnlyList<Shock> Shocks => [.. _shocks.Select(shock => shock.Shock)];

    /// <summary>Whether a seat's delegation decides by itself.</summary>
    public bool IsBot(string seat) => _bots.Contains(seat) || People.All(person => person.Seat != seat);

    /// <summary>Whether the facilitator gave a seat to its delegation.</summary>
    public bool IsBotByOrder(string seat) => _bots.Contains(seat);

    /// <summary>How many people sit on a seat.</summary>
    internal int Occupants(string seat) => People.Count(person => person.Seat == seat);

    /// <summary>The person who is known by a secret with this hash; null where nobody is.</summary>
    public Person? Known(string key) => People.FirstOrDefault(person => person.Key == key);

    /// <summary>What a seat has decided in this phase; null where nothing yet.</summary>
    public StandingDecision? DecidedNow(string seat) => _decisions.LastOrDefault(decision => decision.Step == Step && decision.Decision.Country == seat && !decision.Decision.HandsBack);

    /// <summary>The decisions that count for the run, of the steps before one.</summary>
    public IReadOnlyList<Decision> DecisionsBefore(int step) => [.. _decisions.Where(decision => decision.Step >= FirstQuestion && decision.Step < step).Select(decision => decision.Decision)];

    /// <summary>Why an input would not be taken now; null where it would.</summary>
    public Refusal? Check(ClassInput input) => ClassRules.Check(this, input);

    /// <summary>Why nobody can ask what would come of a decision now; null where they can.</summary>
    /// <param name="seat">Whose decision it would be, by code; null for everyone's.</param>
    /// <param name="decision">The decision.</param>
    public Refusal? CheckSupposed(string? seat, Decision decision) => ClassRules.Answer(this, seat, decision);

    /// <summary>Takes the outlook, unless it was worked out for what is not so any more.</summary>
    /// <param name="prospect">For what, as <see cref="Prospect"/> counted it.</param>
    /// <param name="outlook">What came of going on as told.</param>
    public void Expect(int prospect, Outlook outlook)
    {
        if (prospect == Prospect && LacksOutlook)
            Outlook = outlook;
    }

    /// <summary>Takes an input.</summary>
    /// <returns>Why it was not taken; null where it was.</returns>
    public Refusal? Take(ClassInput input)
    {
        if (Check(input) is { } refusal)
            return refusal;

        Now = TimeOf(input);
        _begun ??= input.At;
        var before = Supposed;
        Apply(input);
        if (!before.SequenceEqual(Supposed))
            Reconsider();

        return null;
    }

    /// <summary>What the class's clock shows at an input.</summary>
    internal TimeSpan TimeOf(ClassInput input) => input.Clock ?? (_begun is { } begun ? input.At - begun : TimeSpan.Zero);

    // What the outlook goes by.
    private IReadOnlyList<object> Supposed => [.. DecisionsBefore(Step), .. Shocks];

    private void Reconsider()
    {
        Outlook = null;
        Prospect++;
    }

    private void Apply(ClassInput input)
    {
        switch (input)
        {
            case PersonJoined joined:
                var place = joined.Seat == ClassTerms.AnySeat ? NeediestSeat : joined.Seat;
                Occupy(place);
                _people.Add(new Person(_people.Count + 1, PersonNames.Shown(joined.Name, People.Select(person => person.Name)), place, joined.Key, joined.From));
                break;
            case PersonMoved moved:
                var person = _people[moved.Person - 1];
                Occupy(moved.Seat);
                _people[moved.Person - 1] = person with { Seat = moved.Seat };
                Vacate(person.Seat);
                break;
            case PersonRemoved removed:
                SendOut(removed.Person);
                break;
            case PeopleRemoved removed:
                foreach (var person in removed.People.Distinct())
                    SendOut(person);

                _keptOut.UnionWith(removed.KeptOut ? removed.People : []);
                break;
            case PeopleReadmitted readmitted:
                _keptOut.ExceptWith(readmitted.People);
                break;
            case JoiningSet joining:
                IsJoiningClosed = !joining.Open;
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
            case PredictionStruck { Struck: true } struck:
                _struck.Add(struck.Person);
                break;
            case PredictionStruck restored:
                _struck.Remove(restored.Person);
                break;
            case Said said:
                var writer = said.Person == 0 ? null : _people[said.Person - 1];
                _messages.Add((said.Person, new Message(said.At, writer?.Seat, writer?.Name ?? "", said.To, VisibleText.Cleaned(said.Text))));
                break;
            case PhaseEnded:
                Enter(Step + 1, Now);
                break;
            case PhaseUndone:
                _decisions.RemoveAll(decision => decision.Step >= Step - 1);
                _shocks.RemoveAll(shock => shock.Step >= Step - 1);
                Enter(Step - 1, Now);
                foreach (var seat in Seats.Where(IsInstructedBot))
                    LetDelegation(seat);

                break;
            case Paused:
                IsPaused = true;
                Left = Deadline is { } ends ? Longer(ends, Now) - Now : null;
                Deadline = null;
                break;
            case Resumed:
                IsPaused = false;
                Deadline = Now + Left;
                Left = null;
                break;
            case Extended extended:
                var more = TimeSpan.FromSeconds(extended.Seconds);
                Deadline = Deadline is { } due ? Longer(due, Now) + more : null;
                Left += more;
                break;
            case Injected injected:
                _shocks.Add((Step, injected.Shock with { Period = NextTalks }));
                break;
        }
    }

    /// <summary>The next period whose talks have not begun: the first in which something that is let happen now can act.</summary>
    public int NextTalks => Step < FirstQuestion ? 1 : Moment is { } moment ? moment.Period + 1 : Setup.Periods + 1;

    /// <summary>The run as it would have gone if delegations had decided everything from a round of a period's conference on: what people did before it stays.</summary>
    public LaneResult Fork(int period, int round) => ClassPlay.At(Forked(period, round), Terms.Seed, [], 0).Course;

    /// <summary>The same, to be played.</summary>
    public RunSetup Forked(int period, int round)
    {
        var before = DecisionsBefore(Step).Where(decision => decision.Period < period || (decision.Period == period && decision.IsInTalks && decision.Round < round));
        var back = Seats.Select(seat => new Decision { Period = period, Round = round, Country = seat, HandsBack = true });
        return Setup.With([.. before, .. back], Shocks);
    }

    // Of a class that waits the deadline may be long over.
    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private void SendOut(int person)
    {
        _gone.Add(person);
        Vacate(_people[person - 1].Seat);
    }

    private void SetBot(BotSet bot)
    {
        if (bot.Bot)
        {
            _bots.Add(bot.Seat);
            LetDelegation(bot.Seat);
        }
        else
        {
            _bots.Remove(bot.Seat);
            LetPeople(bot.Seat);
        }
    }

    // Somebody sits down where nobody was.
    private void Occupy(string? seat)
    {
        if (seat is not null && IsBot(seat) && !IsBotByOrder(seat))
            LetPeople(seat);
    }

    // Somebody got up, perhaps the last.
    private void Vacate(string? seat)
    {
        if (seat is not null && !IsBotByOrder(seat) && IsInstructedBot(seat))
            LetDelegation(seat);
    }

    // Whether a delegation that decides by itself would still go by what people told it.
    private bool IsInstructedBot(string seat) =>
        IsBot(seat) && _decisions.FindLast(decision => decision.Decision.Country == seat) is { Decision.HandsBack: false };

    // What was decided in this conference stays, so that the past does; the delegation is free from the next question on that no instruction stands for, and wholly with the next talks.
    private void LetDelegation(string seat)
    {
        LetPeople(seat);
        if (Step < FirstQuestion || Moment is not { } moment)
            return;

        var from = moment.OpensConference ? moment.Period : NextTalks;
        if (from <= Setup.Periods)
            _decisions.Add(new StandingDecision(Step, 0, new Decision { Period = from, Country = seat, HandsBack = true }));
    }

    private void LetPeople(string seat) =>
        _decisions.RemoveAll(decision => decision.Decision.Country == seat && (decision.Step == Step || (decision.Decision.HandsBack && decision.Decision.Period >= NextTalks)));

    private void Decide(Decided decided)
    {
        var person = _people[decided.Person - 1];
        _decisions.RemoveAll(decision => decision.Step == Step && decision.Decision.Country == person.Seat && !decision.Decision.HandsBack);
        _decisions.Add(new StandingDecision(Step, person.Number, Of(person.Seat!, decided.Decision)));
    }

    /// <summary>A decision as it would count for a seat now.</summary>
    public Decision Of(string seat, Decision decision) =>
        decision with { Period = Moment!.Period, Round = Math.Max(1, Moment.Round), Country = seat, HandsBack = false, Because = VisibleText.OneLine(decision.Because) };

    private void Enter(int step, TimeSpan? now)
    {
        Step = step;
        Reconsider();
        (Moment, Course) = step switch
        {
            0 or 2 => (null, null),
            1 => ClassPlay.At(Setup, Terms.Seed, ClassTerms.Conferences(Setup), 0),
            _ => ClassPlay.At(Setup.With(DecisionsBefore(step), Shocks), Terms.Seed, ClassTerms.Conferences(Setup), step - FirstQuestion),
        };
        Phase = step < FirstQuestion ? (ClassPhase)step : Moment?.Phase ?? ClassPhase.Debrief;
        IsPaused = false;
        Left = null;
        Deadline = now + Terms.Timing(Setup, Phase);
    }
}
