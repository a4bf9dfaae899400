using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Scenarios;
using Simulation.Model.Texts;

namespace Simulation.Model.Classroom;

/// <summary>
/// A class: a run with people in it. It takes one input after another, or refuses it, and is a pure function of those it took. It has no
/// clock of its own: what the class's clock shows is what the inputs say.
/// </summary>
public sealed partial class ClassSession
{
    // Before the first question: lobby, practice, brief.
    private const int FirstQuestion = 3;

    private readonly ClassRegister _register = new();
    private readonly ClassPredictions _predictions = new();
    private readonly PhaseClock _phase = new();
    private readonly HashSet<string> _bots = new(StringComparer.Ordinal);
    private readonly ClassDecisions _decisions = new();
    private readonly ClassInjections _injections = new();
    private readonly List<Stage> _stages = [];
    private readonly ClassMessages _messages = new();
    private DateTimeOffset? _begun;

    /// <summary>A class in its lobby.</summary>
    /// <param name="setup">The scenario, as a class plays it.</param>
    /// <param name="terms">What was settled when it was made.</param>
    public ClassSession(RunSetup setup, ClassTerms terms)
    {
        Setup = setup;
        Terms = terms;
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
    public DecisionPoint? Moment { get; private set; }

    /// <summary>The run with all that has been decided, to its end.</summary>
    public LaneResult? Course { get; private set; }

    /// <summary>What the class's clock showed with the newest input.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>What the class's clock shows when the phase ends by it; null where it does not, or the clock stands.</summary>
    public TimeSpan? Deadline => _phase.Deadline;

    /// <summary>What is left of the phase while the clock stands; null while it goes.</summary>
    public TimeSpan? Left => _phase.Left;

    /// <summary>Whether the facilitator has stopped the class.</summary>
    public bool IsPaused => _phase.IsPaused;

    /// <summary>
    /// What will probably come if everyone goes on as told so far, what is handed in now left aside; null before people have been asked
    /// anything, and in the debrief.
    /// </summary>
    public Outlook? Outlook { get; private set; }

    /// <summary>
    /// How often what is to be expected has changed: with every phase, and with all that <see cref="WhatIf.Suppose"/> goes by.
    /// </summary>
    public int Prospect { get; private set; }

    /// <summary>
    /// Whether the outlook is still to be worked out, which takes many runs: <see cref="WhatIf.Suppose"/> says of what,
    /// <see cref="Expect"/> takes it.
    /// </summary>
    public bool LacksOutlook => Outlook is null && Step > FirstQuestion && Phase != ClassPhase.Debrief;

    /// <summary>Whether the phase goes on after its deadline, since somebody has yet to decide.</summary>
    public bool IsHeldUp => Waits && IsWaiting;

    /// <summary>Whether phases wait for everyone, however late.</summary>
    internal bool Waits => Setup.Scenario.Classroom is { Waits: true };

    // Whether a seat with people has not decided what it is asked.
    private bool IsWaiting =>
        Moment is { } moment && Seats.Any(seat => !IsBot(seat) && ClassRules.IsAsked(this, moment, seat) && DecidedNow(seat) is null);

    /// <summary>
    /// The seat that needs people most: the first of those with the fewest that their delegations were not given; null where every seat is
    /// full.
    /// </summary>
    internal string? NeediestSeat =>
        Seats.Where(seat => Occupants(seat) < ClassTerms.MostOnSeat).OrderBy(IsBotByOrder).ThenBy(Occupants).FirstOrDefault();

    /// <summary>Who has come in and not been sent out.</summary>
    public IEnumerable<Person> People => _register.Present;

    /// <summary>Whom the facilitator has sent out for good: nobody comes in from where they came from.</summary>
    public IEnumerable<Person> KeptOut => _register.KeptOut;

    /// <summary>Whether the facilitator has closed the door to newcomers.</summary>
    public bool IsJoiningClosed { get; private set; }

    /// <summary>What people have said.</summary>
    public IEnumerable<Message> Messages => _messages.All;

    /// <summary>What was said to somebody alone, or by them to one other, the newest of it.</summary>
    /// <param name="person">Who reads it, by number; 0 for the facilitator.</param>
    /// <param name="seat">Their seat, <see cref="ClassTerms.Facilitator"/> for the facilitator; null for those who look on.</param>
    public IReadOnlyList<Message> PrivateMessages(int person, string? seat) => _messages.Private(person, seat);

    /// <summary>The answers to the question before the game, by person.</summary>
    public IReadOnlyDictionary<int, double> Predictions => _predictions.Answers;

    /// <summary>Whether the facilitator has struck out somebody's answer.</summary>
    public bool IsStruck(int person) => _predictions.IsStruck(person);

    /// <summary>The answers that count: of those who are here, and not struck out.</summary>
    public IEnumerable<double> CountedPredictions => _predictions.Of(People);

    /// <summary>What people decided and what still counts of it, this phase included.</summary>
    public IReadOnlyList<StandingDecision> Decisions => _decisions.All;

    /// <summary>What the facilitator let happen and did not take back, in order.</summary>
    public IReadOnlyList<Injection> Injections => _injections.All;

    /// <summary>The same, as a run takes it.</summary>
    public IReadOnlyList<Shock> Shocks => [.. _injections.All.Select(injection => injection.Shock)];

    /// <summary>The phases so far, the present one last.</summary>
    public IReadOnlyList<Stage> Stages => _stages;

    /// <summary>Whether a seat's delegation decides by itself.</summary>
    public bool IsBot(string seat) => _bots.Contains(seat) || People.All(person => person.Seat != seat);

    /// <summary>Whether the facilitator gave a seat to its delegation.</summary>
    public bool IsBotByOrder(string seat) => _bots.Contains(seat);

    /// <summary>How many people sit on a seat.</summary>
    internal int Occupants(string seat) => _register.On(seat);

    /// <summary>The person who is known by a secret with this hash; null where nobody is.</summary>
    public Person? Known(string key) => People.FirstOrDefault(person => person.Key == key);

    /// <summary>What a seat has decided in this phase; null where nothing yet.</summary>
    public StandingDecision? DecidedNow(string seat) => _decisions.Of(seat, Step);

    /// <summary>The decisions that count for the run, of the steps before one.</summary>
    public IReadOnlyList<Decision> DecisionsBefore(int step) => _decisions.Between(FirstQuestion, step);

    /// <summary>
    /// An input as it comes at a time; with the phase that it belongs to, where its sender left that open and it matters.
    /// </summary>
    /// <param name="input">The input.</param>
    /// <param name="at">When, by the clock on the wall.</param>
    /// <param name="clock">What the class's clock shows.</param>
    public ClassInput Dated(ClassInput input, DateTimeOffset at, TimeSpan clock)
    {
        var dated = input with { At = at, Clock = clock };
        return dated is Injected { Step: null } injected ? injected with { Step = Step } : dated;
    }

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

    /// <summary>The next period whose talks have not begun: the first in which something that is let happen now can act.</summary>
    public int NextTalks =>
        Step < FirstQuestion ? 1
        : Moment is { } moment ? moment.Period + 1
        : Setup.Periods + 1;

    /// <summary>
    /// The run as it would have gone if delegations had decided everything from a round of a period's conference on: what people did before
    /// it stays.
    /// </summary>
    public LaneResult Fork(int period, int round) => ClassPlay.At(Forked(period, round), Terms.Seed, [], 0).Course;

    /// <summary>The same, to be played.</summary>
    public RunSetup Forked(int period, int round)
    {
        var before = DecisionsBefore(Step)
            .Where(decision => decision.Period < period || (decision.Period == period && decision.IsInTalks && decision.Round < round));
        var back = Seats.Select(seat => new Decision
        {
            Period = period,
            Round = round,
            Country = seat,
            HandsBack = true,
        });
        return Setup.With([.. before, .. back], Shocks);
    }

    // Whether a delegation that decides by itself would still go by what people told it.
    private bool IsInstructedBot(string seat) => IsBot(seat) && _decisions.IsInstructed(seat);

    /// <summary>A decision as it would count for a seat now.</summary>
    public Decision Of(string seat, Decision decision) =>
        decision with
        {
            Period = Moment!.Period,
            Round = Math.Max(1, Moment.Round),
            Country = seat,
            HandsBack = false,
            Because = VisibleText.OneLine(decision.Because),
        };

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
        _stages.RemoveRange(step, _stages.Count - step);
        _stages.Add(new Stage(Phase, Moment is { } moment ? Setup.Year(moment.Period) : 0, Moment?.Round ?? 0));
        _phase.Begin(now + Terms.Timing(Setup, Phase));
    }
}
