namespace Simulation.Model.Classroom;

/// <summary>What people answered to the question before the game, and whose answer the facilitator has struck out.</summary>
internal sealed class ClassPredictions
{
    private readonly Dictionary<int, double> _answers = [];
    private readonly HashSet<int> _struck = [];

    /// <summary>All answers, by person.</summary>
    public IReadOnlyDictionary<int, double> Answers => _answers;

    /// <summary>Whether somebody's answer is struck out.</summary>
    public bool IsStruck(int person) => _struck.Contains(person);

    /// <summary>Takes an answer in place of the same person's before.</summary>
    public void Take(Predicted predicted) => _answers[predicted.Person] = predicted.Value;

    /// <summary>Strikes an answer out, or counts it again.</summary>
    public void Strike(PredictionStruck strike)
    {
        if (strike.Struck)
            _struck.Add(strike.Person);
        else
            _struck.Remove(strike.Person);
    }

    /// <summary>The answers of some people that count.</summary>
    public IEnumerable<double> Of(IEnumerable<Person> people) =>
        people.Where(person => _answers.ContainsKey(person.Number) && !IsStruck(person.Number)).Select(person => _answers[person.Number]);
}
