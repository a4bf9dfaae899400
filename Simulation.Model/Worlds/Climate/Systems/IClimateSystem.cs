namespace Simulation.Model.Worlds.Climate.Systems;

/// <summary>What emissions do to carbon, forcing, temperature and the sea: the physical half of a climate-economy. Immutable.</summary>
public interface IClimateSystem
{
    /// <summary>Whether it knows how the sea rises.</summary>
    bool HasSeaLevel => false;

    /// <summary>The same system without jumps, for differences that are to be slopes.</summary>
    IClimateSystem Smooth => this;

    /// <summary>Sets the state at the start of period 0.</summary>
    void Start(ClimateState state);

    /// <summary>Brings forcing, temperature and sea level to the period's own, before its damages.</summary>
    /// <param name="state">The state.</param>
    /// <param name="emissions">The period's emissions, in the model's unit a year.</param>
    void Observe(ClimateState state, double emissions);

    /// <summary>Moves the boxes on to the start of the next period.</summary>
    /// <param name="state">The state.</param>
    /// <param name="emissions">The period's emissions, in the model's unit a year.</param>
    void Conclude(ClimateState state, double emissions);

    /// <summary>The same system with its equilibrium climate sensitivity multiplied.</summary>
    IClimateSystem WithSensitivity(double factor);
}
