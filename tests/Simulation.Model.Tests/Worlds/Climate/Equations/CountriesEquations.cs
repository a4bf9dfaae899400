using Simulation.Model.Countries;
using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Models;
using Simulation.Model.Worlds.Climate.Runs;

namespace Simulation.Model.Tests.Worlds.Climate.Equations;

/// <summary>
/// The preset countries: each country's size from the data, growth and differences of its region of RICE-2010, the world's level and the
/// climate of DICE-2016R2 from 2025. For parties of one country each, all of the data.
/// </summary>
internal sealed class CountriesEquations : DiceClimateEquations
{
    private const int Since2015 = 2;
    private const int Since2005 = 2;
    private const double Reference = 3;
    private readonly ParameterSet _rice = ParameterSet.Shipped("rice2010");
    private readonly CountryBaseline[] _countries;
    private readonly int[] _regions;

    public CountriesEquations(ParameterSet dice, CountryData data, IReadOnlyList<Party> parties, ClimateModel model, ControlPaths paths)
        : base(model, dice, paths)
    {
        _countries = [.. parties.Select(party => data.Baselines[party.Members.Single()])];
        _regions = [.. _countries.Select(country => _rice.Regions.ToList().IndexOf(country.RiceRegion))];
        var start = ClimateRun.Play(Published.Dice, new ControlPaths(Published.Dice))[Since2015];
        Climate(Since2015, (start.CCA, start.MAT, start.MU, start.ML, start.TATM, start.TOCEAN));
        Economy(start.YGROSS[0] / _countries.Sum(country => country.Output));
        Damages(start.YGROSS[0]);
    }

    private void Economy(double level)
    {
        var rice = ClimateRun.Play(Published.Rice, new ControlPaths(Published.Rice))[Since2005];
        Production(P["gama"]);
        Capital(r => level * _countries[r].Output * rice.K[_regions[r]] / rice.YGROSS[_regions[r]], _ => P["dk"], 5);
        Add("L", (t, r) => _countries[r].Population / 1e6 * Growth("l", t, r));
        Add(
            "AL",
            (t, r) =>
                level
                * _countries[r].Output
                / (Math.Pow(V("L", 0, r) / 1000, 1 - P["gama"]) * Math.Pow(V("K", 0, r), P["gama"]))
                * Growth("al", t, r)
        );
        Add("SIGMA", (t, r) => _countries[r].Co2 / 1000 / (level * _countries[r].Output) * Growth("sigma", t, r));
        var backstop = _countries.Select((_, r) => Rice("pbacktime", 0, r)).ToArray();
        var mean = _countries.Select((country, r) => country.Co2 * backstop[r]).Sum() / _countries.Sum(country => country.Co2);
        Add("PBACKTIME", (t, r) => P["pback"] * Math.Pow(1 - P["gback"], t + Since2015) * (_countries[r].Co2 > 0 ? backstop[r] / mean : 1));
        Add(
            "ABATECOST",
            (t, r) =>
                V("YGROSS", t, r)
                * Math.Pow(V("MIU", t, r), P["expcost2"])
                * V("PBACKTIME", t, r)
                * V("SIGMA", t, r)
                / (1000 * P["expcost2"])
        );
    }

    private void Damages(double output)
    {
        var shares = _countries.Select((_, r) => V("YGROSS", 0, r) / output).ToArray();
        var level =
            ((P["a1"] * Reference) + (P["a2"] * Reference * Reference)) / shares.Select((share, r) => share * Loss(r, Reference)).Sum();
        Add("DAMFRAC", (t, r) => level * Loss(r, V("TATM", t)));
        Add("DAMAGES", (t, r) => V("YGROSS", t, r) * V("DAMFRAC", t, r));
    }

    private double Loss(int r, double warming) =>
        (_rice.Row("a1")[_regions[r]] * warming) + (_rice.Row("a2")[_regions[r]] * warming * warming);

    private double Growth(string column, int t, int r) => Rice(column, t, r) / Rice(column, 0, r);

    // Halfway between two of RICE's periods is their geometric mean.
    private double Rice(string column, int t, int r)
    {
        var path = _rice.Path("params_region_time.csv", column);
        var at = Since2005 + (t / 2);
        var value = path[(at * _rice.Regions.Count) + _regions[r]];
        return t % 2 == 0 ? value : Math.Sqrt(value * path[((at + 1) * _rice.Regions.Count) + _regions[r]]);
    }
}
