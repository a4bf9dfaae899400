using Simulation.Model.Countries;
using Simulation.Model.Worlds.Climate.Economy;

namespace Simulation.Model.Worlds.Climate.Models;

/// <summary>
/// The world economy of DICE-2016R2 divided into equal parts: a symmetric climate game whose total is the published model.
/// </summary>
internal static class DiceInParts
{
    public static ClimateModel Build(ParameterSet parameters, IReadOnlyList<Party> parties)
    {
        var n = parties.Count;
        var whole = Dice2016.Build(parameters).Economy;
        var parts = new EconomyPaths(n, whole.Periods) { CapitalShare = whole.CapitalShare };
        whole.LandUse.CopyTo(parts.LandUse, 0);
        for (var index = 0; index < n * whole.Periods; index++)
        {
            var period = index / n;
            parts.Population[index] = whole.Population[period] / n;
            parts.Productivity[index] = whole.Productivity[period];
            parts.Intensity[index] = whole.Intensity[period];
            parts.CostCoefficient[index] = whole.CostCoefficient[period];
            parts.Backstop[index] = whole.Backstop[period];
            parts.BaseControl[index] = whole.BaseControl[period];
            parts.BaseSavings[index] = whole.BaseSavings[period];
        }

        Array.Fill(parts.CostExponent, whole.CostExponent[0]);
        Array.Fill(parts.Depreciation, whole.Depreciation[0]);
        Array.Fill(parts.Elasticity, whole.Elasticity[0]);
        Array.Fill(parts.InitialCapital, whole.InitialCapital[0] / n);
        var info = Dice2016.Build(parameters).Info with { RegionNames = [.. parties.Select(party => party.Code)] };
        double[] All(string name) => [.. Enumerable.Repeat(parameters[name], n)];
        var damage = new PolynomialDamage(new WarmingPolynomial(All("a1"), All("a2"), All("a3")));
        return new ClimateModel(info, parts, Dice2016.Climate(parameters), damage);
    }
}
