using Microsoft.Extensions.Logging;
using Simulation.Model.Classroom;

namespace Simulation.Grains.Classroom;

/// <summary>What a class's grain writes to the log.</summary>
internal sealed partial class ClassGrain
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Class {Class} was opened on {Scenario} with seed {Seed}.")]
    private static partial void Opened(ILogger log, string @class, string scenario, ulong seed);

    [LoggerMessage(Level = LogLevel.Information, Message = "Class {Class} goes on here after {Inputs} inputs.")]
    private static partial void WentOn(ILogger log, string @class, int inputs);

    [LoggerMessage(Level = LogLevel.Information, Message = "Class {Class} is in phase {Phase} after {Inputs} inputs.")]
    private static partial void Moved(ILogger log, string @class, ClassPhase phase, int inputs);

    [LoggerMessage(Level = LogLevel.Error, Message = "Class {Class} cannot be read any more.")]
    private static partial void NotReadable(ILogger log, Exception failure, string @class);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Class {Class} could not save input {Input}; it is read again from what was saved.")]
    private static partial void NotSaved(ILogger log, Exception failure, string @class, int input);
}
