namespace Simulation.Model.CollectiveDecisions;

/// <summary>What the models of collective decisions expect of an issue.</summary>
/// <param name="Model">The model, in lower case words joined by hyphens.</param>
/// <param name="Value">The outcome it expects, on the issue's scale; NaN where it expects none.</param>
/// <param name="Assumption">What it assumes, in a line.</param>
/// <param name="Source">Its literature source.</param>
public sealed record Forecast(string Model, double Value, string Assumption, string Source)
{
    /// <summary>Every forecast of an issue, the simplest first.</summary>
    /// <param name="issue">Where the actors stand.</param>
    /// <param name="rounds">How many rounds of challenges are played, 1 or more.</param>
    public static IReadOnlyList<Forecast> All(IssueStances issue, int rounds)
    {
        var election = new CondorcetElection(issue);
        var challenges = new ChallengeModel(issue).Play(rounds)[^1].Stances;
        return
        [
            new("mean", Opinion.Mean(issue), "all count the same", "arithmetic"),
            new(
                "compromise",
                Opinion.Compromise(issue),
                "all count by power times salience, and nobody wants to be left out",
                "Van den Bos (1991); Achen (2006)"
            ),
            new("weighted-median", Opinion.WeightedMedian(issue).Lower, "a vote weighted by power times salience decides", "Black (1948)"),
            new("condorcet", election.Winner, "the position that loses to none in weighted votes between two", "Condorcet (1785)"),
            new(
                "election-conditional",
                election.Expected(election.Conditional()),
                "votes are uncertain; one position beats all others",
                "Wise, Lester and Efird (2015)"
            ),
            new(
                "election-markov",
                election.Expected(election.Markov()),
                "votes are uncertain; positions are challenged one after another for ever",
                "Wise, Lester and Efird (2015)"
            ),
            new(
                "challenges-mean",
                Opinion.Compromise(challenges),
                $"actors press each other for {rounds} rounds, then compromise",
                "Bueno de Mesquita (1994)"
            ),
            new(
                "challenges-median",
                Opinion.WeightedMedian(challenges).Lower,
                $"actors press each other for {rounds} rounds, then vote",
                "Bueno de Mesquita (1994)"
            ),
        ];
    }
}
