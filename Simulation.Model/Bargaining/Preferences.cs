namespace Simulation.Model.Bargaining;

/// <summary>What one party thinks of every outcome of a space. Immutable; safe for several threads.</summary>
public sealed class Preferences
{
    /// <summary>Two utilities nearer than this are the same.</summary>
    public const double Tolerance = 1e-12;

    private readonly Lazy<Ranking> _ranking;

    /// <summary>A party's preferences.</summary>
    /// <param name="utilities">The utility of every outcome; kept, not copied.</param>
    /// <param name="reservation">The utility of no agreement.</param>
    /// <param name="discount">What a utility at the end of the talks is worth at their start, above 0 to 1.</param>
    public Preferences(double[] utilities, double reservation, double discount = 1)
    {
        Utilities = utilities;
        Reservation = reservation;
        Discount = discount;
        Lowest = double.PositiveInfinity;
        Highest = double.NegativeInfinity;
        foreach (var utility in utilities)
        {
            Lowest = Math.Min(Lowest, utility);
            Highest = Math.Max(Highest, utility);
        }

        _ranking = new Lazy<Ranking>(() => Ranking.Of(utilities));
    }

    /// <summary>The utility of every outcome.</summary>
    public double[] Utilities { get; }

    /// <summary>The utility of no agreement.</summary>
    public double Reservation { get; }

    /// <summary>What a utility at the end of the talks is worth at their start, above 0 to 1.</summary>
    public double Discount { get; }

    /// <summary>The least utility of any outcome.</summary>
    public double Lowest { get; }

    /// <summary>The most utility of any outcome.</summary>
    public double Highest { get; }

    /// <summary>Whether any outcome is worth as much as no agreement.</summary>
    public bool CanAgree => Highest >= Reservation - Tolerance;

    /// <summary>The least that the party could be content with: the larger of <see cref="Lowest"/> and <see cref="Reservation"/>.</summary>
    public double Floor => Math.Max(Lowest, Reservation);

    /// <summary>The outcomes from the best to the worst; of equals, the lower number first.</summary>
    public ReadOnlySpan<int> Descending => _ranking.Value.Descending;

    /// <summary>
    /// The outcome with the smallest utility that is at least <paramref name="target"/>; of equals, the lowest number. The best one where
    /// none reaches it.
    /// </summary>
    public int Cheapest(double target) => AllCheapest(target, Tolerance)[0];

    /// <summary>
    /// All outcomes with the smallest utility that is at least <paramref name="target"/>, by number; the best ones where none reaches it.
    /// </summary>
    /// <param name="target">The utility to reach.</param>
    /// <param name="tolerance">How far below it still counts.</param>
    public ReadOnlySpan<int> AllCheapest(double target, double tolerance) => _ranking.Value.AllCheapest(target - tolerance);

    // Outcomes sorted once: offers are then found by bisection.
    private sealed class Ranking
    {
        private const double StepsOfOne = 1e12;
        private const int OutcomeBits = 22;
        private const ulong OutcomeMask = (1UL << OutcomeBits) - 1;

        private readonly double[] _ascending;
        private readonly int[] _outcomes;
        private readonly Lazy<int[]> _descending;

        private Ranking(double[] ascending, int[] outcomes)
        {
            _ascending = ascending;
            _outcomes = outcomes;
            _descending = new Lazy<int[]>(Reverse);
        }

        public int[] Descending => _descending.Value;

        public static Ranking Of(double[] utilities)
        {
            if (Packed(utilities) is { } packed)
                return packed;

            var ascending = (double[])utilities.Clone();
            var outcomes = new int[utilities.Length];
            for (var outcome = 0; outcome < outcomes.Length; outcome++)
                outcomes[outcome] = outcome;

            Array.Sort(ascending, outcomes);
            var first = 0;
            while (first < outcomes.Length)
            {
                var end = first + 1;
                while (end < outcomes.Length && ascending[end] == ascending[first])
                    end++;

                if (end > first + 1)
                    Array.Sort(outcomes, first, end - first);

                first = end;
            }

            return new Ranking(ascending, outcomes);
        }

        // Additive utilities are multiples of 1e-12 in [0, 1]: such a one and its outcome fit into one number, and numbers sort in half the
        // time.
        private static Ranking? Packed(double[] utilities)
        {
            var numbers = new ulong[utilities.Length];
            for (var outcome = 0; outcome < numbers.Length; outcome++)
            {
                var steps = Math.Round(utilities[outcome] * StepsOfOne);
                if (steps is not (>= 0 and <= StepsOfOne) || steps / StepsOfOne != utilities[outcome])
                    return null;

                numbers[outcome] = ((ulong)steps << OutcomeBits) | (uint)outcome;
            }

            Array.Sort(numbers);
            var ascending = new double[numbers.Length];
            var outcomes = new int[numbers.Length];
            for (var rank = 0; rank < numbers.Length; rank++)
            {
                outcomes[rank] = (int)(numbers[rank] & OutcomeMask);
                ascending[rank] = utilities[outcomes[rank]];
            }

            return new Ranking(ascending, outcomes);
        }

        public ReadOnlySpan<int> AllCheapest(double least)
        {
            var low = 0;
            var high = _ascending.Length - 1;
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                (low, high) = _ascending[middle] >= least ? (low, middle) : (middle + 1, high);
            }

            while (low > 0 && _ascending[low - 1] == _ascending[low])
                low--;

            var end = low + 1;
            while (end < _ascending.Length && _ascending[end] == _ascending[low])
                end++;

            return _outcomes.AsSpan(low, end - low);
        }

        private int[] Reverse()
        {
            var descending = new int[_outcomes.Length];
            var end = _outcomes.Length;
            var next = 0;
            while (end > 0)
            {
                var first = end - 1;
                while (first > 0 && _ascending[first - 1] == _ascending[end - 1])
                    first--;

                for (var index = first; index < end; index++)
                    descending[next++] = _outcomes[index];

                end = first;
            }

            return descending;
        }
    }
}
