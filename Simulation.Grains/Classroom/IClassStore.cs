using Simulation.Model.Engine;

namespace Simulation.Grains.Classroom;

/// <summary>
/// Where classes are kept. What it has returned from survives the end of the process. It fails with a <see cref="ClassFailedException"/>,
/// having logged why.
/// </summary>
public interface IClassStore
{
    /// <summary>Keeps a new class.</summary>
    /// <returns>False where there is one of this code.</returns>
    Task<bool> CreateAsync(string code, ClassCharter charter);

    /// <summary>Keeps an input, the next one of the class: it fails where there is one of this number.</summary>
    Task AppendAsync(string code, int number, InputEnvelope letter);

    /// <summary>Notes what a class's clock shows, so that a host that goes on with the class goes on from there.</summary>
    Task NoteAsync(string code, TimeSpan clock);

    /// <summary>A class with its inputs in order; null where there is none of this code.</summary>
    Task<ClassRecord?> FindAsync(string code);
}

/// <summary>Makes the scenario of a class ready to play.</summary>
public interface IClassScenarios
{
    /// <summary>Compiles it.</summary>
    RunSetup Compile(ClassCharter charter);
}
