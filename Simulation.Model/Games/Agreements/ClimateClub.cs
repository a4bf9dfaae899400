namespace Simulation.Model.Games.Agreements;

/// <summary>
/// A climate club (Nordhaus, 2015): members price carbon at a target p, outsiders at their own share of the world's damage, and members
/// levy a uniform tariff tau on imports from outsiders. With w the share in world output, sigma emissions per output and cost <c>a mu^2</c>
/// of output: <c>mu = p sigma/(2 a)</c> for members and <c>p w sigma/(2 a)</c> for outsiders; a member gains <c>(tau alpha_i - tau^2
/// beta_i) M_ji</c> on its imports from each outsider j, who loses <c>tau alpha_i M_ji</c>.
/// </summary>
public sealed class ClimateClub
{
    private const double Thousand = 1000;
    private readonly ClubRegion[] _regions;
    private readonly double[] _imports;
    private readonly double _price;
    private readonly double _tariff;
    private readonly double _output;
    private readonly double _emissions;

    /// <summary>A club.</summary>
    /// <param name="regions">The regions.</param>
    /// <param name="imports">What j exports to i, at <c>j * regions + i</c>, billion US$.</param>
    /// <param name="price">The target price (p), US$ per tonne of CO2.</param>
    /// <param name="tariff">The tariff on outsiders (tau), a share of the imports' worth.</param>
    public ClimateClub(IReadOnlyList<ClubRegion> regions, double[] imports, double price, double tariff)
    {
        _regions = [.. regions];
        _imports = imports;
        _price = price;
        _tariff = tariff;
        _output = regions.Sum(region => region.Output);
        _emissions = regions.Sum(region => region.Emissions);
    }

    /// <summary>How many regions there are.</summary>
    public int Regions => _regions.Length;

    /// <summary>Each region's payoff at a membership, billion US$.</summary>
    public double[] Payoffs(ReadOnlySpan<bool> members)
    {
        var avoided = Avoided(members);
        var payoffs = new double[Regions];
        for (var region = 0; region < Regions; region++)
        {
            var rate = Rate(region, members[region]);
            payoffs[region] =
                (_price * Share(region) * avoided / Thousand) - (_regions[region].Output * _regions[region].Cost * rate * rate);
            for (var partner = 0; partner < Regions; partner++)
            {
                if (members[region] && !members[partner])
                    payoffs[region] += Collected(region) * _imports[(partner * Regions) + region];
                else if (!members[region] && members[partner])
                    payoffs[region] -= Levied(partner) * _imports[(region * Regions) + partner];
            }
        }

        return payoffs;
    }

    /// <summary>What is avoided at a membership, as a share of world emissions.</summary>
    public double Reduction(ReadOnlySpan<bool> members) => Avoided(members) / _emissions;

    /// <summary>The club as a game of joining or staying out.</summary>
    public MembershipGame Game()
    {
        var alone = new double[Regions];
        var effects = new double[Regions * Regions];
        for (var region = 0; region < Regions; region++)
        {
            var inside = Rate(region, true);
            var outside = Rate(region, false);
            var own = _regions[region];
            alone[region] =
                (_price * Share(region) * (inside - outside) * own.Emissions / Thousand)
                - (own.Output * own.Cost * ((inside * inside) - (outside * outside)));
            for (var partner = 0; partner < Regions; partner++)
            {
                if (partner == region)
                    continue;

                var collected = Collected(region) * _imports[(partner * Regions) + region];
                alone[region] += collected;
                effects[(region * Regions) + partner] = (Levied(partner) * _imports[(region * Regions) + partner]) - collected;
            }
        }

        return new MembershipGame(alone, effects);
    }

    private double Collected(int region) => (_tariff * _regions[region].TariffGain) - (_tariff * _tariff * _regions[region].TariffLoss);

    private double Levied(int region) => _tariff * _regions[region].TariffGain;

    private double Share(int region) => _regions[region].Output / _output;

    private double Rate(int region, bool member)
    {
        var own = _regions[region];
        return (member ? _price : _price * Share(region)) * (own.Emissions / own.Output) / (2 * own.Cost * Thousand);
    }

    private double Avoided(ReadOnlySpan<bool> members)
    {
        var avoided = 0.0;
        for (var region = 0; region < Regions; region++)
            avoided += Rate(region, members[region]) * _regions[region].Emissions;

        return avoided;
    }
}

/// <summary>A region of a climate club.</summary>
/// <param name="Output">Output, billion US$.</param>
/// <param name="Emissions">Emissions without any policy, Mt CO2.</param>
/// <param name="Cost">The cost of abating everything (a), as a share of output.</param>
/// <param name="TariffGain">What a unit of tariff gains it, first order (alpha).</param>
/// <param name="TariffLoss">What it loses again, second order (beta).</param>
public sealed record ClubRegion(double Output, double Emissions, double Cost, double TariffGain, double TariffLoss);
