using CsCheck;
using Simulation.Model.Games.Research;
using Simulation.Model.Worlds.Equilibria;
using Simulation.Model.Worlds.Research;

namespace Simulation.Model.Tests.Games.Research;

public sealed class ResearchCooperationTests
{
    private static readonly Gen<ResearchCooperation> Games = Gen.Select(Gen.Int[2, 6], Gen.Double[0, 1], Gen.Double[8, 30])
        .Select((n, spillover, cost) => new ResearchCooperation(n, 10, 5, 1, cost, spillover));

    [Fact]
    public void Cooperation_InResearch_NeverLowersProfits() =>
        Games.Sample(game => Assert.True(game.Profit(ResearchRegime.JointResearch) >= game.Profit(ResearchRegime.Separate) - 1e-9));

    [Fact]
    public void Cooperation_RaisesResearch_ExactlyWhereSpilloversAreAboveOneHalf() =>
        Games
            .Where(game => Math.Abs(game.Spillover - 0.5) > 1e-3)
            .Sample(game =>
                Assert.Equal(
                    game.CooperationRaisesResearch,
                    game.Research(ResearchRegime.JointResearch) > game.Research(ResearchRegime.Separate)
                )
            );

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Cooperation_AtSpilloversOfOneHalf_ChangesNothing(int n)
    {
        var game = new ResearchCooperation(n, 10, 5, 1, 8, 0.5);

        Assert.False(game.CooperationRaisesResearch);
        Assert.Equal(game.Research(ResearchRegime.Separate), game.Research(ResearchRegime.JointResearch), 1e-12);
    }

    [Fact]
    public void Output_InCompetition_IsBestAgainstTheOthers() =>
        Games.Sample(game =>
        {
            var research = game.Research(ResearchRegime.Separate);
            var output = game.Output(ResearchRegime.Separate);
            var cost = 5 - ((1 + ((game.N - 1) * game.Spillover)) * research);
            double Profit(double own) => (10 - own - ((game.N - 1) * output) - cost) * own;

            Assert.True(Profit(output) >= Profit(output + 1e-3) && Profit(output) >= Profit(output - 1e-3));
        });

    [Fact]
    public void Research_TooCheapToHaveABest_DoesNotExist() =>
        Assert.True(double.IsNaN(new ResearchCooperation(2, 10, 5, 1, 0.1, 1).Research(ResearchRegime.Social)));

    [Fact]
    public void Coalition_OfOneOrAll_IsNoCooperationOrJointResearch() =>
        Games.Sample(game =>
        {
            Assert.Equal(game.Research(ResearchRegime.Separate), game.Coalition(1).Member, 1e-9);
            Assert.Equal(game.Coalition(1), game.Coalition(0));
            Assert.Equal(game.Research(ResearchRegime.JointResearch), game.Coalition(game.N).Member, 1e-9);
        });

    [Fact]
    public void Coalition_OfSome_IsWhereBestRepliesLead() =>
        Gen.Select(Games, Gen.Int[2, 6])
            .Where(pair => pair.Item2 < pair.Item1.N)
            .Sample(
                (game, k) =>
                {
                    var world = new ResearchGame(
                        game.Demand - game.UnitCost,
                        1e6,
                        game.Slope,
                        [.. Enumerable.Repeat(game.ResearchCost, game.N)],
                        game.Spillover,
                        1
                    );
                    var profile = JointSurplus.Coalition(world, [.. Enumerable.Range(0, game.N).Select(party => party < k)]);

                    var (member, outsider) = game.Coalition(k);

                    Assert.Equal(profile[0], member, 1e-6);
                    Assert.Equal(profile[^1], outsider, 1e-6);
                }
            );

    [Fact]
    public void Coalition_OfTooCheapResearch_DoesNotExist() =>
        Assert.True(double.IsNaN(new ResearchCooperation(4, 10, 5, 1, 0.1, 1).Coalition(2).Member));
}
