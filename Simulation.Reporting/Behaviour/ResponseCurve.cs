using Simulation.Model.Statistics;

namespace Simulation.Reporting.Behaviour;

/// <summary>The outcomes of a scenario along one of its settings, all else as it stands.</summary>
/// <param name="Subject">The setting as the subject of a sentence, in the singular.</param>
/// <param name="Axis">The setting as it stands below an axis.</param>
/// <param name="IsOrdered">Whether a level is more than the one before it; else they are words that stand beside each other.</param>
/// <param name="Levels">The levels, in order.</param>
public sealed record ResponseCurve(string Subject, string Axis, bool IsOrdered, IReadOnlyList<ResponseLevel> Levels)
{
    // What rounding leaves of nothing.
    private const double Rounding = 1e-12;
    private const double LeastRoom = 0.1;
    private const double LeastLeap = 0.05;
    private const double LeastWithheld = 0.05;
    private const double MoreThanHalf = 0.5 + 1e-9;

    /// <summary>The levels that the scenario takes, in order.</summary>
    public IReadOnlyList<ResponseLevel> Taken { get; } = [.. Levels.Where(level => level.WhyNot is null)];

    /// <summary>The levels that it refuses, in order.</summary>
    public IReadOnlyList<ResponseLevel> Refused { get; } = [.. Levels.Where(level => level.WhyNot is not null)];

    /// <summary>Why there is nothing to compare, as the scenario says it; null where there is.</summary>
    public string? WhyNot =>
        Taken.Count > 1 ? null
        : Refused.Count > 0 ? Refused[0].WhyNot
        : "there is only one level";

    /// <summary>The levels that are compared with the first, by their places: the last, or each other word.</summary>
    public IReadOnlyList<int> Compared => IsOrdered ? [Taken.Count - 1] : [.. Enumerable.Range(1, Taken.Count - 1)];

    /// <summary>Whether every outcome is the same in each replicate, whatever the level.</summary>
    public bool IsIdle => SameFrom == 0;

    /// <summary>The place of the first level from which on every outcome is the same in each replicate.</summary>
    public int SameFrom
    {
        get
        {
            var first = Taken.Count - 1;
            while (first > 0 && Enumerable.Range(0, BehaviourStudy.Measures.Count).All(measure => IsSame(first - 1, first, measure)))
                first--;

            return first;
        }
    }

    /// <summary>By how much an outcome differs between two levels, replicate by replicate.</summary>
    /// <param name="measure">Which outcome, by its place in <see cref="BehaviourStudy.Measures"/>.</param>
    /// <param name="from">The place of the first of the two among those taken.</param>
    /// <param name="to">The place of the second.</param>
    public PairedDifference Effect(int measure, int from, int to) =>
        PairedDifference.Of(Taken[to].Values[measure], Taken[from].Values[measure]);

    /// <summary>An outcome's means at two levels, over the replicates that have a value at both; NaN where there are none.</summary>
    public (double From, double To) Means(int measure, int from, int to)
    {
        var pairs = Taken[from]
            .Values[measure]
            .Zip(Taken[to].Values[measure])
            .Where(pair => !double.IsNaN(pair.First) && !double.IsNaN(pair.Second))
            .ToList();
        return (
            pairs.Select(pair => pair.First).DefaultIfEmpty(double.NaN).Average(),
            pairs.Select(pair => pair.Second).DefaultIfEmpty(double.NaN).Average()
        );
    }

    /// <summary>
    /// The level between the ends at which an outcome is highest or lowest, where it clearly differs from both ends to the same side;
    /// null where there is none.
    /// </summary>
    public int? Turn(int measure) =>
        Enumerable
            .Range(1, Math.Max(0, Taken.Count - 2))
            .Where(place => Math.Abs(Side(Effect(measure, 0, place)) + Side(Effect(measure, Taken.Count - 1, place))) == 2)
            .OrderByDescending(place => Math.Abs(Effect(measure, 0, place).Mean))
            .Cast<int?>()
            .FirstOrDefault();

    /// <summary>
    /// The place of the level after which more than half of an outcome's effect from end to end is there in a single step; null where no
    /// step is that large, where it turns in between, and where there is little to tell: less than 0.05 from end to end.
    /// </summary>
    public int? Leap(int measure)
    {
        var last = Taken.Count - 1;
        var whole = Effect(measure, 0, last);
        if (last < 2 || !whole.IsClear || Math.Abs(whole.Mean) < LeastLeap || Turn(measure) is not null)
            return null;

        return Enumerable
            .Range(0, last)
            .Where(place => Effect(measure, place, place + 1).Mean / whole.Mean > MoreThanHalf)
            .OrderByDescending(place => Effect(measure, place, place + 1).Mean / whole.Mean)
            .Cast<int?>()
            .FirstOrDefault();
    }

    /// <summary>
    /// The level at which what full cooperation adds to acting alone differs most from what it adds at the first, and how many times as
    /// much it is; null where that is not clearly another, or by less than a tenth.
    /// </summary>
    public (int Place, double Times)? OtherRoom()
    {
        var room = Taken.Select(level => level.Room.DefaultIfEmpty(double.NaN).Average()).ToList();
        var others = Enumerable
            .Range(1, room.Count - 1)
            .Where(place => room[0] > 0 && room[place] > 0 && PairedDifference.Of(Taken[place].Room, Taken[0].Room).IsClear)
            .Select(place => (Place: place, Times: room[place] / room[0]))
            .Where(other => Math.Abs(other.Times - 1) >= LeastRoom)
            .OrderByDescending(other => Math.Abs(Math.Log(other.Times)))
            .ToList();
        return others.Count > 0 ? others[0] : null;
    }

    /// <summary>
    /// The levels compared at which clearly another part of what is promised is withheld than at the first, by at least 0.05.
    /// </summary>
    public IReadOnlyList<int> OtherWithheld() =>
        [
            .. Compared.Where(to =>
                PairedDifference.Of(Taken[to].Withheld, Taken[0].Withheld) is { IsClear: true } effect
                && Math.Abs(effect.Mean) >= LeastWithheld
            ),
        ];

    private static int Side(PairedDifference effect) => effect.IsClear ? Math.Sign(effect.Mean) : 0;

    private bool IsSame(int one, int other, int measure) =>
        Taken[one]
            .Values[measure]
            .Zip(Taken[other].Values[measure])
            .All(pair => pair.First.Equals(pair.Second) || Math.Abs(pair.First - pair.Second) <= Rounding);
}

/// <summary>The outcomes at one level of a setting.</summary>
/// <param name="Text">The level as scenarios write it.</param>
/// <param name="Place">Where it stands on an axis.</param>
/// <param name="Values">For each outcome its value in every replicate, NaN where it has none; empty where the level is refused.</param>
public sealed record ResponseLevel(string Text, double Place, IReadOnlyList<double[]> Values)
{
    /// <summary>Why the scenario refuses it, as a sentence; null where it takes it.</summary>
    public string? WhyNot { get; init; }

    /// <summary>
    /// What full cooperation adds to acting alone in every replicate, of which ambition is a share; empty where that is not one number.
    /// </summary>
    public IReadOnlyList<double> Room { get; init; } = [];

    /// <summary>
    /// What part of its promise a party withholds in answer to breaches by others, on average in every replicate, 0 to 1, NaN where nobody
    /// promises; empty where that was not measured.
    /// </summary>
    public IReadOnlyList<double> Withheld { get; init; } = [];

    /// <summary>How many rounds the longest conference of all replicates has.</summary>
    public double Longest { get; init; } = double.NaN;

    /// <summary>The mean of an outcome over the replicates, with its interval.</summary>
    public MeanInterval Mean(int measure) => MeanInterval.Of(Values[measure]);
}
