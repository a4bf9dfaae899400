namespace Simulation.Grains.Work;

/// <summary>Kinds of work; each has places of its own, so that none waits for the others.</summary>
public enum WorkKind
{
    /// <summary>For a class that is under way: what may come of it, and what would. Charged to the class.</summary>
    Class,

    /// <summary>Saving a class with report and charts. Charged to an address.</summary>
    Export,

    /// <summary>Reading and checking a scenario, making a class. Charged to an address.</summary>
    Reading,

    /// <summary>A run of many replicates, on all processors. Charged to an address.</summary>
    Ensemble,
}
