using Simulation.Model.Worlds.Linkage;

namespace Simulation.Model.Worlds.Outbreak;

/// <summary>
/// An outbreak as a game. Infections are no simple function of who gives what, so for the talks they are a response surface: for each giver
/// a parabola through giving nothing, half and all, scaled so that all giving everything comes out exactly. What happens is computed with
/// the epidemic itself.
/// </summary>
internal sealed class OutbreakBook(OutbreakDefinition definition, InfectionSpread spread, double[] harm, double[]? cost, double publicShare)
{
    private readonly int _n = spread.Parties;

    public InfectionSpread Spread => spread;

    /// <summary>The expected number of outbreaks in a period if surveillance comes to so much.</summary>
    public double Outbreaks(double surveillance) =>
        definition.StepYears * definition.Probability * (1 - ((definition.Surveillance?.Effect ?? 0) * surveillance));

    /// <summary>What is negotiated.</summary>
    public IReadOnlyList<Issue> Issues =>
        [
            .. definition.Vaccines is null
                ? Array.Empty<Issue>()
                : [new Issue("doses_shared", "share", "the share of vaccine doses given away")],
            .. definition.Surveillance is null ? Array.Empty<Issue>() : [new Issue("surveillance", "share", "surveillance")],
        ];

    /// <summary>The part of its doses that a party gives away in a profile.</summary>
    public double Given(ReadOnlySpan<double> actions, int party) => definition.Vaccines is null ? 0 : actions[party * Issues.Count];

    /// <summary>A party's surveillance in a profile.</summary>
    public double Watch(ReadOnlySpan<double> actions, int party) =>
        definition.Surveillance is null ? 0 : actions[((party + 1) * Issues.Count) - 1];

    /// <summary>What the surveillance of all comes to.</summary>
    public double Surveillance(ReadOnlySpan<double> actions)
    {
        var efforts = new double[_n];
        for (var party = 0; party < _n; party++)
            efforts[party] = Watch(actions, party);

        return definition.Surveillance is { } surveillance
            ? new AggregateGame(surveillance.Aggregator, harm, harm, harm).Total(efforts)
            : 0;
    }

    public StageGame Game() =>
        (definition.Vaccines, definition.Surveillance) switch
        {
            ({ } vaccines, { } surveillance) => new LinkedGame([Sharing(vaccines), Watching(surveillance)], [1, 1]),
            ({ } vaccines, null) => Sharing(vaccines),
            (_, { } surveillance) => Watching(surveillance),
            _ => throw new InvalidOperationException("An outbreak has vaccines or surveillance."),
        };

    // Perfect surveillance is worth the harm that it would stop.
    private AggregateGame Watching(SurveillanceDefinition surveillance)
    {
        var infected = spread.Infected(new double[_n]);
        double[] benefit =
        [
            .. harm.Select((one, i) => definition.StepYears * definition.Probability * surveillance.Effect * one * infected[i]),
        ];
        return new AggregateGame(
            surveillance.Aggregator,
            benefit,
            [.. cost!.Select(one => 2 * definition.StepYears * publicShare * one)],
            Scale()
        );
    }

    private QuadraticGame Sharing(VaccineDefinition vaccines)
    {
        var builder = new QuadraticGameBuilder(_n, 1);
        var years = definition.StepYears * definition.Probability;
        var none = spread.Infected(new double[_n]);
        var all = spread.Infected([.. Enumerable.Repeat(1.0, _n)]);
        var avoided = Enumerable.Range(0, _n).Select(giver => new[] { Avoided(giver, 0.5), Avoided(giver, 1) }).ToArray();
        for (var affected = 0; affected < _n; affected++)
        {
            var single = avoided.Sum(one => one[1][affected]);
            var joint = none[affected] - all[affected];
            var correction = Math.Sign(single) == Math.Sign(joint) && Math.Abs(single) > 1e-9 ? joint / single : 1;
            for (var giver = 0; giver < _n; giver++)
            {
                var half = avoided[giver][0][affected];
                var full = avoided[giver][1][affected];
                var fear = years * harm[affected];
                builder.Add(
                    affected,
                    giver,
                    0,
                    level =>
                        fear
                        * correction
                        * (
                            level == 0 ? 0
                            : level == 1 ? full
                            : half
                        )
                );
            }
        }

        for (var giver = 0; giver < _n; giver++)
        {
            var politics = years * publicShare * vaccines.Politics * harm[giver];
            if (spread.Doses(giver) > 0)
                builder.Open(giver, 0, spread.Doses(giver));

            builder.Add(giver, giver, 0, level => -politics * level * level);
        }

        return builder.Build(Scale());

        double[] Avoided(int giver, double level)
        {
            var given = new double[_n];
            given[giver] = level;
            return [.. spread.Infected(given).Select((infected, i) => none[i] - infected)];
        }
    }

    // One per cent of what everyone falling ill would cost.
    private double[] Scale() => [.. harm.Select(one => Math.Max(1e-9, 0.01 * definition.StepYears * definition.Probability * one))];
}
