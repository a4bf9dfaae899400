using Simulation.Model.Bargaining;

namespace Simulation.Model.Worlds.Agenda;

/// <summary>A negotiation over texts; every period the same one.</summary>
internal sealed class AgendaWorld : IWorld
{
    private static readonly Series Utility = new("utility", "1", "Utility", "Utility");
    private static readonly Series Mean = new("utility", "1", "Mean utility", "Utility|Mean");
    private static readonly Series Least = new("utility_least", "1", "Utility of the worst-off party", "Utility|Least");
    private static readonly Series Nash = new(
        "nash_product",
        "1",
        "Product of gains over no agreement, to the power 1/n",
        "Utility|Nash Product"
    );
    private static readonly Series Text = new("text", "index", "Number of the text in force", "Agreement|Text");

    private readonly Agenda _agenda;
    private readonly AgendaGame _game;

    public AgendaWorld(Agenda agenda, int stepYears)
    {
        _agenda = agenda;
        StepYears = stepYears;
        _game = new AgendaGame(agenda.Texts, agenda.Parties);
        Sizes = new Dictionary<string, double[]> { ["power"] = agenda.Power };
    }

    public IReadOnlyList<Issue> Issues { get; } = [new("adherence", "share", "adherence to the text")];

    public string MoneyUnit => "utility";

    public string TotalUnit => "utility";

    public int StepYears { get; }

    public IReadOnlyList<Series> WorldSeries { get; } = [Mean, Least, Nash, Text];

    public IReadOnlyList<Series> PartySeries { get; } = [Utility];

    public Series Headline => Mean;

    public IReadOnlyList<WorldIndicator> Indicators { get; } =
    [
        new("utility_mean", "1", "mean utility over parties and periods", "Raiffa (1982)", input => input.World[Mean].Average()),
        new(
            "utility_least",
            "1",
            "utility of the worst-off party, mean over periods",
            "Rawls (1971)",
            input => input.World[Least].Average()
        ),
        new(
            "nash_product",
            "1",
            "geometric mean of the parties' gains over no agreement, mean over periods",
            "Nash (1950)",
            input => input.World[Nash].Average()
        ),
    ];

    public IReadOnlyDictionary<string, double[]> Sizes { get; }

    public bool IsUncertain => false;

    public int Texts => _agenda.Texts.Count;

    public WorldState Start(ulong seed, int replicate) => new Memoryless();

    public StageGame Outlook(WorldState state) => _game;

    public void Advance(WorldState state, ReadOnlySpan<double> actions, SeriesWriter report)
    {
        var game = _game.Under(state.Text);
        var utilities = report.Parties(Utility);
        var sum = 0.0;
        var least = double.PositiveInfinity;
        var logarithms = 0.0;
        for (var party = 0; party < game.Parties; party++)
        {
            var utility = game.Payoff(party, actions);
            var gain = utility - _agenda.Parties[party].Reservation;
            utilities[party] = utility;
            sum += utility;
            least = Math.Min(least, utility);
            logarithms += gain > Preferences.Tolerance ? Math.Log(gain) : double.NegativeInfinity;
        }

        report[Mean] = sum / game.Parties;
        report[Least] = least;
        report[Nash] = Math.Exp(logarithms / game.Parties);
        report[Text] = state.Text;
    }

    private sealed class Memoryless : WorldState;
}
