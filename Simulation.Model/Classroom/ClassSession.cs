using Simulation.Model.Engine;
using Simulation.Model.Engine.Results;
using Simulation.Model.Negotiation.Instructions;
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

    private readonly List<Stage> _stages = [];
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

    /// <summary>Who is in the class.</summary>
    internal ClassRegister Register { get; } = new();

    /// <summary>What was answered to the question before the game.</summary>
    internal ClassPredictions Poll { get; } = new();

    /// <summary>When the phase ends.</summary>
    internal PhaseClock Clock { get; } = new();

    /// <summary>What was decided.</summary>
    internal ClassDecisions Ledger { get; } = new();

    /// <summary>What the facilitator let happen.</summary>
    internal ClassInjections Events { get; } = new();

    /// <summary>What was said.</summary>
    internal ClassMessages Talk { get; } = new();

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
    public TimeSpan? Deadline => Clock.Deadline;

    /// <summary>What is left of the phase while the clock stands; null while it goes.</summary>
    public TimeSpan? Left => Clock.Left;

    /// <summary>Whether the facilitator has stopped the class.</summary>
    public bool IsPaused => Clock.IsPaused;

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

    /// <summary>Whether a seat has anything to decide now.</summary>
    public bool IsAsked(string seat) => Moment is { } moment && moment.IsAsked(Setup.IndexOf(seat));

    // Whether a seat with people has not decided what it is asked.
    private bool IsWaiting => Seats.Any(seat => !IsBot(seat) && IsAsked(seat) && DecidedNow(seat) is null);

    /// <summary>Who has come in and not been sent out.</summary>
    public IEnumerable<Person> People => Register.Present;

    /// <summary>Whom the facilitator has sent out for good: nobody comes in from where they came from.</summary>
    public IEnumerable<Person> KeptOut => Register.KeptOut;

    /// <summary>Whether the facilitator has closed the door to newcomers.</summary>
    public bool IsJoiningClosed { get; internal set; }

    /// <summary>What people have said.</summary>
    public IEnumerable<Message> Messages => Talk.All;

    /// <summary>What was said to somebody alone, or by them to one other, the newest of it.</summary>
    /// <param name="person">Who reads it, by number; 0 for the facilitator.</param>
    /// <param name="seat">Their seat, <see cref="ClassTerms.Facilitator"/> for the facilitator; null for those who look on.</param>
    public IReadOnlyList<Message> PrivateMessages(int person, string? seat) => Talk.Private(person, seat);

    /// <summary>The answers to the question before the game, by person.</summary>
    public IReadOnlyDictionary<int, double> Predictions => Poll.Answers;

    /// <summary>Whether the facilitator has struck out somebody's answer.</summary>
    public bool IsStruck(int person) => Poll.IsStruck(person);

    /// <summary>The answers that count: of those who are here, and not struck out.</summary>
    public IEnumerable<double> CountedPredictions => Poll.Of(People);

    /// <summary>What people decided and what still counts of it, this phase included.</summary>
    public IReadOnlyList<StandingDecision> Decisions => Ledger.All;

    /// <summary>What the facilitator let happen and did not take back, in order.</summary>
    public IReadOnlyList<Injection> Injections => Events.All;

    /// <summary>The same, as a run takes it.</summary>
    public IReadOnlyList<Shock> Shocks => [.. Events.All.Select(injection => injection.Shock)];

    /// <summary>The phases so far, the present one last.</summary>
    public IReadOnlyList<Stage> Stages => _stages;

    /// <summary>The person who is known by a secret with this hash; null where nobody is.</summary>
    public Person? Known(string key) => People.FirstOrDefault(person => person.Key == key);

    /// <summary>What a seat has decided in this phase; null where nothing yet.</summary>
    public StandingDecision? DecidedNow(string seat) => Ledger.Of(seat, Step);

    /// <summary>The decisions that count for the run, of the steps before one.</summary>
    public IReadOnlyList<Decision> DecisionsBefore(int step) => Ledger.Between(FirstQuestion, step);

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
    public Refusal? Check(ClassInput input) => input.Check(this);

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
        input.Apply(this);
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

    /// <summary>Goes on to the next phase.</summary>
    internal void GoOn()
    {
        TakeDownWhoLeads();
        Enter(Step + 1, Now);
    }

    /// <summary>Goes back to the phase before; what was decided and let happen in the two does not count.</summary>
    internal void GoBack()
    {
        Ledger.Undo(Step - 1);
        Events.Undo(Step - 1);
        Enter(Step - 1, Now);
        foreach (var seat in Seats.Where(IsInstructedBot))
            LetDelegation(seat);
    }

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
        Clock.Begin(now + Terms.Timing(Setup, Phase));
    }
}
