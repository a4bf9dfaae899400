using Simulation.Model.Worlds.Climate;
using Simulation.Model.Worlds.Climate.Models;
using Simulation.Model.Worlds.Climate.Runs;

namespace Simulation.Model.Tests.Worlds.Climate.Equations;

/// <summary>
/// A model's published equations, written down a second time: each gives a variable of the output from other variables of the same output
/// and from the parameters as published. Names are the equations' own; t is a period from 0, r a region.
/// </summary>
internal abstract class ModelEquations
{
    private readonly Dictionary<string, Func<int, int, double>> _equations = [];
    private readonly Dictionary<string, double[][]> _values;

    protected ModelEquations(ClimateModel model, ParameterSet parameters, ControlPaths paths)
    {
        Model = model;
        P = parameters;
        Paths = paths;
        var run = ClimateRun.Play(model, paths);
        Variables = ClimateVariables.Of(model);
        _values = Variables.ToDictionary(
            variable => variable.Name,
            variable =>
                run.Select(period => Enumerable.Range(0, model.Regions).Select(region => variable.Read(model, period, region)).ToArray())
                    .ToArray()
        );

        Add("MIU", (t, r) => paths.Control[(t * model.Regions) + r]);
        Add("S", (t, r) => paths.Savings[(t * model.Regions) + r]);
        Add("EIND", (t, r) => V("SIGMA", t, r) * V("YGROSS", t, r) * (1 - V("MIU", t, r)));
        Add("E", (t, _) => Industrial(t) + V("ETREE", t));
        Add("CPRICE", (t, r) => V("PBACKTIME", t, r) * Math.Pow(V("MIU", t, r), CostExponent(r) - 1));
        Add("Y", (t, r) => V("YGROSS", t, r) - V("DAMAGES", t, r) - V("ABATECOST", t, r));
        Add("I", (t, r) => V("S", t, r) * V("Y", t, r));
        Add("C", (t, r) => V("Y", t, r) - V("I", t, r));
        Add("CPC", (t, r) => 1000 * V("C", t, r) / V("L", t, r));
    }

    public ClimateModel Model { get; }

    public IReadOnlyList<ClimateVariable> Variables { get; }

    /// <summary>The variables that have an equation here.</summary>
    public IEnumerable<string> Covered => _equations.Keys;

    protected ParameterSet P { get; }

    protected ControlPaths Paths { get; }

    /// <summary>What the output says of a variable.</summary>
    public double V(string name, int t, int r = 0) => _values[name][t][r];

    /// <summary>What its equation says.</summary>
    public double Expected(string name, int t, int r) => _equations[name](t, r);

    protected abstract double CostExponent(int r);

    protected double Industrial(int t) => Enumerable.Range(0, Model.Regions).Sum(r => V("EIND", t, r));

    /// <summary>Emissions as they enter the carbon cycle.</summary>
    protected double Emitted(int t) => V("E", t) + Paths.Pulse[t];

    protected void Add(string name, Func<int, int, double> equation) => _equations[name] = equation;

    /// <summary>A variable with its value in period 0, and how it follows from the period before (t - 1).</summary>
    protected void Step(string name, Func<int, double> first, Func<int, int, double> next) =>
        Add(name, (t, r) => t == 0 ? first(r) : next(t - 1, r));

    protected void Production(double gama) =>
        Add("YGROSS", (t, r) => V("AL", t, r) * Math.Pow(V("L", t, r) / 1000, 1 - gama) * Math.Pow(V("K", t, r), gama));

    protected void Capital(Func<int, double> first, Func<int, double> depreciation, int years) =>
        Step("K", first, (t, r) => (Math.Pow(1 - depreciation(r), years) * V("K", t, r)) + (years * V("I", t, r)));
}
