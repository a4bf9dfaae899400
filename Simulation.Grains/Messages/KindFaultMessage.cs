using Simulation.Model.Catalogs;

namespace Simulation.Grains.Messages;

/// <summary>A <see cref="KindFaultException"/> as it travels.</summary>
[GenerateSerializer, Immutable, Alias("negsim.kind-fault")]
public readonly record struct KindFaultMessage([property: Id(0)] string Sentence, [property: Id(1)] string Trace);

/// <summary>Lets a fault cross to the process that asked: the model knows nothing of Orleans.</summary>
[RegisterConverter]
public sealed class KindFaultConverter : IConverter<KindFaultException, KindFaultMessage>
{
    /// <inheritdoc/>
    public KindFaultException ConvertFromSurrogate(in KindFaultMessage surrogate) => new(surrogate.Sentence, surrogate.Trace);

    /// <inheritdoc/>
    public KindFaultMessage ConvertToSurrogate(in KindFaultException value) => new(value.Message, value.Trace);
}
