using Simulation.Model.Engine.Parties;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Engine.Parties;

/// <summary>
/// Doing a share s where the others are expected to answer with r = tau rho of it is worth <c>4 r s - 2 s^2</c> to each of three equals:
/// the best share is r.
/// </summary>
public sealed class PledgeDecisionTests
{
    private const double BySearch = 1e-4;

    // A penalty makes sure that they would keep what they pledge.
    private static readonly string[] Patient = ["institution.enforcement.penalty=100"];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0.5, 1)]
    [InlineData(1, 0.4)]
    [InlineData(0.5, 0.4)]
    public void Pledge_InTheLastRound_IsItsBestShare(double trust, double reciprocity)
    {
        var announced = Announce([.. Patient, Set("trust.initial", trust), Set("trust.reciprocity", reciprocity)], [ThreeEquals.Alone]);

        Assert.Equal(1 + (2 * trust * reciprocity), announced[^1], BySearch);
    }

    [Fact]
    public void Pledge_WhereNobodyAnswers_IsNash() =>
        Assert.Equal([1], Announce([.. Patient, "countries.defaults.reciprocity=0"], [ThreeEquals.Alone]));

    [Fact]
    public void Pledge_AtFullTrustAndReciprocity_IsFullCooperation() => Assert.Equal([3], Announce(Patient, [ThreeEquals.Alone]));

    // m Lasting rho = 2/3 of what it expects, where half is forgiven each period at a patience of a half.
    [Fact]
    public void Pledge_OfWhoWouldNotKeepMore_IsWhatItWouldKeep() =>
        Assert.Equal(1 + (2 * 2 / 3.0), Announce([], [ThreeEquals.Alone])[0], 1e-2);

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public void Pledge_AfterOthersMoved_AddsReciprocityTimesTheirMeanMove(double reciprocity)
    {
        string[] overrides = [.. Patient, Set("countries.defaults.reciprocity", reciprocity), "trust.reciprocity=0.2"];

        var still = Announce(overrides, [ThreeEquals.Alone, [1, 1, 1]], 3);
        var moved = Announce(overrides, [ThreeEquals.Alone, [1, 1.4, 1]], 3);

        Assert.Equal(still[0], moved[0]);
        Assert.Equal(2 * reciprocity * 0.1, moved[1] - still[1], 1e-9); // the second moved 0.2 of the way, the third did not
    }

    // What the first party announces, round by round, after the others' standing pledges.
    private static double[] Announce(string[] overrides, double[][] standing, int? rounds = null)
    {
        var setup = ThreeEquals.Setup(["trust.priorWeight=1000", .. overrides]);
        var delegation = new Delegation(setup, 0, 1, 0, new ScratchBuffers(setup.ActionCount));
        var view = ThreeEquals.View(setup);
        delegation.Answer(new Convened(view, null));
        var formula = new Draft(1, ThreeEquals.Together, [true, true, true], [0, 0, 0]);
        return
        [
            .. standing.Select(
                (profile, round) =>
                    ((Pledge)delegation.Answer(new PledgesInvited(view, round + 1, rounds ?? standing.Length, formula, profile))).Actions[0]
            ),
        ];
    }

    private static string Set(string path, double value) => FormattableString.Invariant($"{path}={value:R}");
}
