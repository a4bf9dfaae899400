namespace Simulation.Model.Worlds.Climate.Economy;

/// <summary>What warming costs: a plug-in of a climate-economy. Immutable.</summary>
public interface IDamage
{
    /// <summary>Damage as a fraction of a region's output (DAMFRAC) in the state's period.</summary>
    double Fraction(ClimateState state, int region);

    /// <summary>Damage in trillion US$ a year (DAMAGES) of that fraction of output.</summary>
    double Loss(ClimateState state, double output, double fraction) => output * fraction;

    /// <summary>Whether abatement costs shrink with damaged output, as in RICE-N.</summary>
    bool ScalesAbatementCost => false;
}
