namespace Simulation.Model.Hindcasts;

/// <summary>
/// A box of parameters that closes in on the best point: its sides are divided into equal parts, the middles of the parts are tried in all
/// combinations, and the next box reaches from the best middle to the middles beside it, within the first box.
/// </summary>
/// <param name="Names">The parameters' paths.</param>
/// <param name="Low">The lower end of each.</param>
/// <param name="High">The upper end of each.</param>
public sealed record ParameterGrid(IReadOnlyList<string> Names, IReadOnlyList<double> Low, IReadOnlyList<double> High)
{
    // More digits than anyone can tell apart, few enough to be typed into a scenario.
    private const int Digits = 4;

    /// <summary>The box that a hindcast states.</summary>
    public static ParameterGrid Of(Hindcast hindcast) =>
        new(
            [.. hindcast.Parameters.Keys],
            [.. hindcast.Parameters.Values.Select(range => range.Min)],
            [.. hindcast.Parameters.Values.Select(range => range.Max)]
        );

    /// <summary>The points, the last parameter changing fastest; one without values where there are no parameters.</summary>
    public IReadOnlyList<double[]> Points(int levels)
    {
        var points = new double[(int)Math.Pow(levels, Names.Count)][];
        for (var index = 0; index < points.Length; index++)
        {
            points[index] = new double[Names.Count];
            for (var (parameter, rest) = (Names.Count - 1, index); parameter >= 0; parameter--, rest /= levels)
                points[index][parameter] = Rounded(
                    Low[parameter] + ((High[parameter] - Low[parameter]) * ((rest % levels) + 0.5) / levels)
                );
        }

        return points;
    }

    /// <summary>The box of the next pass.</summary>
    /// <param name="best">The best point of this one.</param>
    /// <param name="levels">Into how many parts the sides were divided.</param>
    public ParameterGrid Around(double[] best, int levels) =>
        this with
        {
            Low = [.. best.Select((value, parameter) => Math.Max(Low[parameter], value - ((High[parameter] - Low[parameter]) / levels)))],
            High = [.. best.Select((value, parameter) => Math.Min(High[parameter], value + ((High[parameter] - Low[parameter]) / levels)))],
        };

    private static double Rounded(double value) =>
        value == 0 ? 0 : Math.Round(value, Math.Clamp(Digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 15));
}
