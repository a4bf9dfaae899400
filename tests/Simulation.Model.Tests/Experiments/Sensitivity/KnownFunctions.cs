using Simulation.Model.Experiments;
using Simulation.Model.Experiments.Designs;

namespace Simulation.Model.Tests.Experiments.Sensitivity;

/// <summary>Functions whose Sobol indices are known in closed form, of places from 0 to 1.</summary>
internal static class KnownFunctions
{
    private const double A = 7;
    private const double B = 0.1;

    private static readonly double[] Weights = [0, 1, 4.5, 9, 99, 99, 99, 99];

    /// <summary>The function of Ishigami and Homma (1990), on [-pi, pi]; the third factor acts only together with the first.</summary>
    public static KnownFunction Ishigami { get; } = OfIshigami();

    /// <summary>The g function of Saltelli and Sobol (1995): eight factors, less and less important.</summary>
    public static KnownFunction G { get; } = OfG();

    /// <summary>Ranges from 0 to 1.</summary>
    public static List<Factor> Ranges(int count) => [.. Enumerable.Repeat(new Factor { Min = 0, Max = 1 }, count)];

    /// <summary>The function at each point of a design.</summary>
    public static double[] At(this Func<double[], double> function, IDesign design, int factors, ulong seed) =>
        [.. design.Points(Ranges(factors), seed).Select(function)];

    private static KnownFunction OfIshigami()
    {
        var first = 0.5 * Math.Pow(1 + (B * Math.Pow(Math.PI, 4) / 5), 2);
        var second = A * A / 8;
        var both = B * B * Math.Pow(Math.PI, 8) * ((1.0 / 18) - (1.0 / 50));
        var variance = first + second + both;
        return new KnownFunction(
            F,
            [first / variance, second / variance, 0],
            [(first + both) / variance, second / variance, both / variance]
        )
        {
            Pairs = [0, both / variance, 0],
        };

        static double F(double[] places)
        {
            var x = places.Select(place => Math.PI * ((2 * place) - 1)).ToArray();
            return Math.Sin(x[0]) + (A * Math.Pow(Math.Sin(x[1]), 2)) + (B * Math.Pow(x[2], 4) * Math.Sin(x[0]));
        }
    }

    private static KnownFunction OfG()
    {
        var parts = Weights.Select(a => 1 / (3 * (1 + a) * (1 + a))).ToArray();
        var product = parts.Aggregate(1.0, (all, part) => all * (1 + part));
        return new KnownFunction(
            x => x.Zip(Weights, (place, a) => (Math.Abs((4 * place) - 2) + a) / (1 + a)).Aggregate(1.0, (all, part) => all * part),
            [.. parts.Select(part => part / (product - 1))],
            [.. parts.Select(part => part * product / (1 + part) / (product - 1))]
        )
        {
            Pairs =
            [
                .. from one in Enumerable.Range(0, parts.Length)
                from other in Enumerable.Range(one + 1, parts.Length - one - 1)
                select parts[one] * parts[other] / (product - 1),
            ],
        };
    }
}

/// <summary>A function and its indices.</summary>
internal sealed record KnownFunction(Func<double[], double> F, double[] First, double[] Total)
{
    public required double[] Pairs { get; init; }

    public override string ToString() => First.Length == 3 ? "Ishigami" : "G";
}
