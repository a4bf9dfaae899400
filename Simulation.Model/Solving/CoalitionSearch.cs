using Simulation.Model.Engine;
using Simulation.Model.Games;
using Simulation.Model.Indicators;
using Simulation.Model.Randomness;
using Simulation.Model.Worlds;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.Model.Solving;

/// <summary>
/// Which coalitions are stable if members maximise their joint payoff, outsiders their own, and outsiders pay what the institutions take
/// from them.
/// </summary>
internal static class CoalitionSearch
{
    private const int Starts = 32;

    public static CoalitionSolution? Of(RunSetup setup, StageGame game, List<UnsolvedPart> refusals)
    {
        if (game.Texts is not null)
        {
            refusals.Add(
                new UnsolvedPart(
                    "coalitions",
                    "this world's agreements are texts: run it under the protocol open-membership to see who joins."
                )
            );
            return null;
        }

        return setup.Count <= ScenarioSolver.MostParties ? Exhaustive(setup, game) : Heuristic(setup, game);
    }

    private static CoalitionSolution Exhaustive(RunSetup setup, StageGame game)
    {
        var coalitions = new CoalitionGame(setup.Count, coalition => Payoffs(setup, game, Members(setup.Count, coalition)));
        var stable = coalitions.Where(coalitions.IsStable).ToList();
        var shared = coalitions.Where(coalitions.IsStableWithTransfers).ToList();
        var best = Largest(stable);
        var bestShared = Largest(shared);
        return new CoalitionSolution
        {
            IsExhaustive = true,
            Stable = stable.Count,
            Largest = Codes(best),
            ClosingTheGap = Gap(best),
            StableWithTransfers = shared.Count,
            LargestWithTransfers = Codes(bestShared),
            ClosingTheGapWithTransfers = Gap(bestShared),
        };

        uint Largest(List<uint> found) =>
            found.Count == 0 ? 0 : found.MaxBy(coalition => (uint.PopCount(coalition), coalitions.Welfare(coalition)));
        string[] Codes(uint coalition) => [.. CoalitionGame.Members(coalition).Select(party => setup.PartyList[party].Code)];
        double Gap(uint coalition) => coalition == 0 ? 0 : coalitions.ClosingTheGap(coalition);
    }

    // Best replies in turn from nobody, everybody, and draws of all sizes.
    private static CoalitionSolution Heuristic(RunSetup setup, StageGame game)
    {
        var found = new List<bool[]>();
        for (var start = 0; start < Starts; start++)
        {
            var stream = RandomStream.For(setup.Scenario.Seed, start, 0, 0, 0, Purpose.Design);
            var share = start / (Starts - 1.0);
            var members = new bool[setup.Count];
            for (var party = 0; party < members.Length; party++)
                members[party] = stream.NextBool(share);

            if (
                Settle(setup, game, members)
                && members.Count(member => member) >= 2
                && !found.Exists(other => other.SequenceEqual(members))
            )
                found.Add(members);
        }

        var best = found.MaxBy(members => members.Count(member => member));
        var none = Payoffs(setup, game, new bool[setup.Count]).Sum();
        var all = Payoffs(setup, game, [.. Enumerable.Repeat(true, setup.Count)]).Sum();
        return new CoalitionSolution
        {
            IsExhaustive = false,
            Stable = found.Count,
            Largest = best is null ? [] : [.. setup.PartyList.Where((_, party) => best[party]).Select(party => party.Code)],
            ClosingTheGap = best is null ? 0 : CooperationIndex.ClosingTheGap(Payoffs(setup, game, best).Sum(), none, all),
            StableWithTransfers = null,
            LargestWithTransfers = [],
            ClosingTheGapWithTransfers = double.NaN,
        };
    }

    private static bool Settle(RunSetup setup, StageGame game, bool[] members)
    {
        for (var pass = 0; pass < setup.Count; pass++)
        {
            var moved = false;
            for (var party = 0; party < members.Length; party++)
            {
                var was = members[party];
                members[party] = true;
                var inside = Payoffs(setup, game, members)[party];
                members[party] = false;
                var outside = Payoffs(setup, game, members)[party];
                members[party] = was ? Tie.AtLeast(inside, outside) : !Tie.AtLeast(outside, inside);
                moved |= members[party] != was;
            }

            if (!moved)
                return true;
        }

        return false;
    }

    private static bool[] Members(int parties, uint coalition) =>
        [.. Enumerable.Range(0, parties).Select(party => (coalition >> party & 1) == 1)];

    private static double[] Payoffs(RunSetup setup, StageGame game, bool[] members)
    {
        var profile = JointSurplus.Coalition(game, members);
        var count = members.AsSpan().Count(true);
        var payoffs = new double[members.Length];
        for (var party = 0; party < payoffs.Length; party++)
            payoffs[party] =
                game.Payoff(party, profile) - (members[party] || count < 2 ? 0 : setup.Enforcement.OutsiderLoss(game, party, members));

        return payoffs;
    }
}
