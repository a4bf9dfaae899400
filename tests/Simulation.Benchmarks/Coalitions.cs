using Simulation.Model.Games;
using Simulation.Model.Games.Agreements;
using Simulation.Model.Games.Cooperative;
using Simulation.Model.Randomness;
using Simulation.Model.Worlds;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Benchmarks;

/// <summary>
/// Every membership of fifteen countries, in a climate club and in a public good with a trade measure; Shapley values of twenty players.
/// </summary>
internal static class Coalitions
{
    private const int Countries = 15;
    private const int Players = 20;

    public static void Measure(int times)
    {
        var random = new RandomStream(7);
        double Draw(double low, double high) => low + ((high - low) * random.NextDouble());
        var regions = Enumerable
            .Range(0, Countries)
            .Select(_ => new ClubRegion(Draw(500, 20000), Draw(200, 9000), Draw(0.005, 0.03), Draw(0.3, 0.7), Draw(0.3, 0.8)))
            .ToList();
        double[] imports = [.. Enumerable.Range(0, Countries * Countries).Select(_ => Draw(0, 400))];
        var club = Median.Of(times, () => new ClimateClub(regions, imports, 25, 0.03).Game().Stable());
        Console.WriteLine(
            $"stable memberships of a climate club of {Countries} among all {1 << Countries:N0}: {club.TotalMilliseconds:0.0} ms"
        );

        double[] Numbers(double low, double high) => [.. Enumerable.Range(0, Countries).Select(_ => Draw(low, high))];
        var one = Enumerable.Repeat(1.0, Countries).ToArray();
        var game = new PublicGoodGame(
            new PublicGoodParameters
            {
                Contribution = one,
                Benefit = Numbers(1, 5),
                Saturation = new double[Countries],
                Cost = Numbers(0.5, 1),
                Exponent = [.. one.Select(_ => 2.0)],
                Upper = [.. one.Select(_ => double.MaxValue)],
                Scale = one,
            }
        );
        var found = 0;
        var stable = Median.Of(
            times,
            () =>
            {
                var all = new CoalitionGame(Countries, coalition => Payoffs(game, coalition));
                found = all.Where(all.IsStable).Count();
            }
        );
        Console.WriteLine(
            $"{found} stable coalitions of {Countries} in a public good, payoffs of all {1 << Countries:N0} included: "
                + $"{stable.TotalMilliseconds:0} ms"
        );

        double[] sizes = [.. Enumerable.Range(0, Players).Select(_ => Draw(1, 10))];
        var shapley = Median.Of(
            times,
            () =>
                new CharacteristicGame(
                    Players,
                    coalition => Math.Pow(CoalitionGame.Members(coalition).Sum(player => sizes[player]), 1.5)
                ).ShapleyValue()
        );
        Console.WriteLine($"Shapley value of {Players} players, exactly: {shapley.TotalMilliseconds:0} ms");
    }

    private static double[] Payoffs(PublicGoodGame game, uint coalition)
    {
        var profile = JointSurplus.Coalition(game, [.. Enumerable.Range(0, Countries).Select(party => (coalition >> party & 1) == 1)]);
        return [.. Enumerable.Range(0, Countries).Select(party => game.Payoff(party, profile))];
    }
}
