using CsCheck;
using Simulation.Model.Games;
using Simulation.Model.Worlds;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Tests.Worlds.Equilibria;

/// <summary>The generic profiles agree with the closed forms where there are any.</summary>
public sealed class JointSurplusTests
{
    private static readonly Gen<double[]> Four = Gen.Double[0.1, 5].Array[4];

    [Fact]
    public void Profiles_InTheLinearQuadraticCommons_AreTheClosedForms() =>
        Gen.Select(Four, Four, Gen.UInt[0, 15])
            .Sample(
                (b, c, coalition) =>
                {
                    var stage = Stage(b, c);
                    var game = new LinearQuadraticGame(b, c);

                    Same(game.Abatement(0), JointSurplus.Nash(stage));
                    Same(game.Abatement(15), JointSurplus.Cooperative(stage));
                    Same(
                        game.Abatement(coalition),
                        JointSurplus.Coalition(stage, [.. Enumerable.Range(0, 4).Select(i => (coalition >> i & 1) == 1)])
                    );
                }
            );

    [Fact]
    public void Text_WeightedByTrust_IsTheTrustLimitedPledge() =>
        Gen.Select(Four, Four, Gen.Double[0, 1].Array[16])
            .Sample(
                (b, c, trust) =>
                {
                    var stage = Stage(b, c);
                    double[][] rows = [.. Enumerable.Range(0, 4).Select(i => trust[(4 * i)..((4 * i) + 4)])];

                    Same(
                        TrustLimitedAmbition.Pledges(b, c, rows),
                        JointSurplus.Text(stage, JointSurplus.Nash(stage), trust, [true, true, true, true], 1)
                    );
                }
            );

    [Fact]
    public void Profiles_InTheQuadraticCommons_AreThoseOfBarrett()
    {
        var game = new QuadraticQuadraticGame(10, 100, 1, 0.25, MoveOrder.Cournot);
        var stage = new PublicGoodGame(
            new PublicGoodParameters
            {
                Contribution = Fill(1),
                Benefit = Fill(10),
                Saturation = Fill(0.1),
                Cost = Fill(0.125),
                Exponent = Fill(2),
                Upper = Fill(1e9),
                Scale = Fill(1),
            }
        );

        Assert.Equal(game.NashAbatement, JointSurplus.Nash(stage)[3], 1e-6);
        Assert.Equal(game.CooperativeAbatement, JointSurplus.Cooperative(stage)[3], 1e-6);

        static double[] Fill(double value) => [.. Enumerable.Repeat(value, 10)];
    }

    [Fact]
    public void Response_WithAPowerCost_MaximisesThePayoff()
    {
        var stage = new PublicGoodGame(
            new PublicGoodParameters
            {
                Contribution = [2, 3],
                Benefit = [1, 2],
                Saturation = [0.01, 0.02],
                Cost = [5, 6],
                Exponent = [2.6, 2.8],
                Upper = [1, 1],
                Scale = [1, 1],
            }
        );
        double[] profile = [0.2, 0.3];

        profile[0] = stage.Response(0, 0, profile, [1, 0]);
        var best = stage.Payoff(0, profile);

        foreach (var step in new[] { -1e-3, 1e-3 })
            Assert.True(stage.Payoff(0, [profile[0] + step, profile[1]]) < best);
    }

    private static PublicGoodGame Stage(double[] b, double[] c) =>
        new(
            new PublicGoodParameters
            {
                Contribution = [1, 1, 1, 1],
                Benefit = b,
                Saturation = [0, 0, 0, 0],
                Cost = [.. c.Select(slope => slope / 2)],
                Exponent = [2, 2, 2, 2],
                Upper = [1e9, 1e9, 1e9, 1e9],
                Scale = [1, 1, 1, 1],
            }
        );

    private static void Same(double[] expected, double[] found)
    {
        for (var index = 0; index < expected.Length; index++)
            Assert.Equal(expected[index], found[index], 1e-9 * Math.Max(1, expected[index]));
    }
}
