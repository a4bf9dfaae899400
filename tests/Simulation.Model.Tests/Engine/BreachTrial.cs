using System.Globalization;
using Simulation.Model.Behaviour;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Parties;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Tests.Support;
using Simulation.Model.Worlds;

namespace Simulation.Model.Tests.Engine;

/// <summary>
/// One breach that people force on a party in period 5, against the same luck without it: what its delegation expected the answers of its
/// partners to cost it over the ten periods that follow, and what they did cost it. The trust that it loses is no money and is not counted.
/// </summary>
internal sealed class BreachTrial
{
    private const int Period = 5;
    private const int After = 10;
    private const ulong Seed = 42;

    private readonly RunSetup _free;
    private readonly RunSetup _keeps;
    private readonly RunSetup _breaks;
    private readonly PartySetup _breaker;
    private readonly double _breach;

    public BreachTrial(string scenario, int breaker, double breach, params string[] overrides)
    {
        _free = Setup(scenario, overrides);
        _breaker = _free.Parties[breaker];
        _breach = breach;
        _keeps = Setup(scenario, [.. overrides, Delivers(1)]);
        _breaks = Setup(scenario, [.. overrides, Delivers(1 - breach)]);
    }

    private bool IsGrim => _free.Institution.Retaliation == Retaliation.Grim;

    /// <summary>What it expected to lose and what it lost, on average over the replicates, in units of its payoff scale.</summary>
    public (double Expected, double Lost) Play(int replicates)
    {
        var expected = new double[replicates];
        var lost = new double[replicates];
        Parallel.For(
            0,
            replicates,
            replicate =>
            {
                (expected[replicate], var scale) = Expected(replicate);
                lost[replicate] = Lost(replicate) / scale;
            }
        );
        return (expected.Average(), lost.Average());
    }

    private (double Costs, double Scale) Expected(int replicate)
    {
        var memory = CountryMemory.Of(_free, _breaker.Index);
        var deterrence = new Deterrence(_free, _breaker, memory.Withholding, memory.Growth);
        var lane = new Lane(_free, Seed, replicate, true);
        foreach (var ask in InProcessDriver.Questions(lane, _free, Seed, replicate, TestContext.Current.CancellationToken))
        {
            if (ask is not ImplementationOpened opened)
                continue;

            var growth = memory.Growth.Of(opened.View);
            if (opened.View.Period < Period)
                continue;

            var scale = ask.View.Game.Scale(_breaker.Index);
            var reason = ((Delivery)lane.Answers[_breaker.Index]).Reason;
            var costs = reason is null ? 0 : reason.Terms.First(term => term.Name == "deterrence").Value;
            if (costs == 0)
                return (0, scale);

            var reputation = _free.Monitoring.Detection * deterrence.TrustAtStake(ask.View, ask.View.Game) / scale;
            var next = Math.Min(_breaker.Patience * growth, (1 + _breaker.Patience) / 2);
            return ((costs - reputation) * Answered(next), scale);
        }

        throw new InvalidOperationException("The run is over before the period of the breach.");
    }

    // The share of the breach that is answered, and of what is to come the part that comes within the periods that are looked at. Under the
    // grim rule any breach is answered whole.
    private double Answered(double next) =>
        IsGrim ? 1 - Math.Pow(next, After) : _breach * (1 - Math.Pow(next * (1 - _free.Institution.Forgiveness), After));

    // What the others' conduct cost it. What it saves by its own is left out, but where cooperation is over and it stops as well.
    private double Lost(int replicate)
    {
        var kept = Played(_keeps, replicate);
        var broken = Played(_breaks, replicate);
        var lost = 0.0;
        for (var period = Period; period < Period + After; period++)
        {
            var (game, actions) = kept[period];
            var (_, changed) = broken[period];
            if (!IsGrim)
                game.Profile(actions).Of(_breaker.Index).CopyTo(game.Profile(changed).Of(_breaker.Index));

            var loss = game.Payoff(_breaker.Index, actions) - game.Payoff(_breaker.Index, changed);
            lost += Math.Pow(_breaker.Patience, period - Period + 1) * loss;
        }

        return lost;
    }

    private static List<(StageGame Game, double[] Actions)> Played(RunSetup setup, int replicate)
    {
        var lane = new Lane(setup, Seed, replicate, false);
        var played = new List<(StageGame, double[])>();
        foreach (var ask in InProcessDriver.Questions(lane, setup, Seed, replicate, TestContext.Current.CancellationToken))
        {
            if (ask is ImplementationOpened opened)
                played.Add((opened.View.Game, [.. lane.Answers.SelectMany(answer => ((Delivery)answer).Actions)]));
        }

        return played;
    }

    private string Delivers(double share) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"decisions=[{{ period: {Period}, country: {_breaker.Party.Code}, delivers: {share:R} }}, "
                + $"{{ period: {Period + 1}, country: {_breaker.Party.Code}, handsBack: true }}]"
        );

    private static RunSetup Setup(string scenario, string[] overrides) => new RunCompiler().Compile(Runs.Package(scenario, overrides));
}
