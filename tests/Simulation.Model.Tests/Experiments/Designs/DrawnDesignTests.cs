using CsCheck;
using Simulation.Model.Binding;
using Simulation.Model.Experiments;
using Simulation.Model.Experiments.Designs;

namespace Simulation.Model.Tests.Experiments.Designs;

/// <summary>The designs that draw their points: Latin hypercube, Morris, Sobol.</summary>
public sealed class DrawnDesignTests
{
    private static readonly Factor Share = new() { Min = 0, Max = 1 };

    public static TheoryData<IDesign> Designs =>
        [
            new LatinHypercubeDesign { Points = 37 },
            new MorrisDesign { Trajectories = 7, Levels = 6 },
            new SobolDesign { Points = 16 },
            new SobolDesign { Points = 8, SecondOrder = true },
        ];

    [Theory]
    [MemberData(nameof(Designs))]
    public void Points_OfADesign_AreAsManyAsCountedAndTheSameForTheSameSeed(IDesign design)
    {
        var factors = Factors(5);

        var points = design.Points(factors, 3).ToList();

        Assert.Equal(design.Count(factors), points.Count);
        Assert.All(points, point => Assert.All(point, place => Assert.InRange(place, 0, 1)));
        Assert.Equal(points, design.Points(factors, 3));
        Assert.NotEqual(points, design.Points(factors, 4));
    }

    [Fact]
    public void LatinHypercube_OfAnySize_MeetsEachPartOnce() =>
        Gen.Select(Gen.Int[2, 300], Gen.Int[1, 6], Gen.ULong)
            .Sample(
                (count, factors, seed) =>
                {
                    IDesign design = new LatinHypercubeDesign { Points = count };
                    var points = design.Points(Factors(factors), seed).ToList();

                    for (var factor = 0; factor < factors; factor++)
                        Assert.Equal(Enumerable.Range(0, count), points.Select(point => (int)(point[factor] * count)).Order());
                }
            );

    [Fact]
    public void Morris_EachTrajectory_MovesEachFactorOnceByTheStep()
    {
        var design = new MorrisDesign { Trajectories = 50, Levels = 4 };

        foreach (var trajectory in design.Points(Factors(6), 9).Chunk(7))
        {
            var moves = trajectory
                .Zip(trajectory.Skip(1), (from, to) => from.Zip(to, (one, other) => Math.Round(Math.Abs(other - one), 12)).ToArray())
                .ToList();

            Assert.All(moves, move => Assert.Equal([0, 0, 0, 0, 0, Math.Round(2.0 / 3, 12)], move.Order()));
            Assert.Equal(Enumerable.Range(0, 6), moves.Select(move => Array.FindIndex(move, size => size > 0)).Order());
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(5)]
    public void Morris_WithFewerTrajectories_BeginsTheSame(int trajectories)
    {
        var all = new MorrisDesign { Trajectories = 40 }.Points(Factors(4), 2);

        Assert.Equal(all.Take(trajectories * 5), new MorrisDesign { Trajectories = trajectories }.Points(Factors(4), 2));
    }

    [Fact]
    public void Sobol_EachRow_MixesTheColumnsOfAAndB()
    {
        IDesign design = new SobolDesign { Points = 4, SecondOrder = true };

        foreach (var row in design.Points(Factors(3), 1).Chunk(8))
        {
            var a = row[0];
            var b = row[7];
            Assert.Equal([b[0], a[1], a[2]], row[1]);
            Assert.Equal([a[0], a[1], b[2]], row[3]);
            Assert.Equal([a[0], b[1], b[2]], row[4]);
            Assert.Equal([b[0], b[1], a[2]], row[6]);
        }
    }

    [Fact]
    public void Unmet_DesignsThatCannotBe_TellWhatToDo()
    {
        Assert.Contains("Take 128.", new SobolDesign { Points = 100 }.Unmet(Factors(2)), StringComparison.Ordinal);
        Assert.Contains("at most 256 factors; found 257", new SobolDesign().Unmet(Factors(257)), StringComparison.Ordinal);
        Assert.Contains("between two factors or more", new SobolDesign { SecondOrder = true }.Unmet(Factors(1)), StringComparison.Ordinal);
        Assert.Contains("even number of levels; found 5", new MorrisDesign { Levels = 5 }.Unmet(Factors(2)), StringComparison.Ordinal);
        Assert.Contains(
            "each list's length (2, 3); found 4. Take 6.",
            new MorrisDesign().Unmet([List(2), List(3), Share]),
            StringComparison.Ordinal
        );
        Assert.Contains("Take shorter lists.", new MorrisDesign().Unmet([List(997), List(2)]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 4)]
    [InlineData(3, 6)]
    [InlineData(5, 10)]
    public void Morris_ThroughAList_MeetsEachLevelAsOftenAndMovesEachTime(int length, int levels)
    {
        var list = List(length);
        var design = new MorrisDesign { Trajectories = 400, Levels = levels };

        var trajectories = design
            .Points([list], 4)
            .Chunk(2)
            .Select(pair => (From: list.IndexAt(pair[0][0]), To: list.IndexAt(pair[1][0])))
            .ToList();

        Assert.DoesNotContain(trajectories, move => move.From == move.To);
        Assert.All(trajectories.GroupBy(move => move.From), level => Assert.InRange(level.Count(), 250 / length, 550 / length));
        Assert.Equal(length, trajectories.Select(move => move.From).Distinct().Count());
    }

    private static Factor List(int length) => new() { Values = [.. Enumerable.Range(0, length).Select(level => new RawValue($"{level}"))] };

    private static List<Factor> Factors(int count) => [.. Enumerable.Repeat(Share, count)];
}
