using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Simulation.Model.Classroom;
using Simulation.Model.Negotiation.Instructions;

namespace Simulation.Grains.Hosting;

/// <summary>Classes travel between processes as JSON: the model knows nothing of Orleans.</summary>
public static class ClassSerializer
{
    // Series may have gaps, which are NaN.
    private static readonly JsonSerializerOptions Options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Lets silos and clients send what classes are made of.</summary>
    public static void AddClassSerializer(this IServiceCollection services) =>
        services.AddSerializer(serializer =>
            serializer.AddJsonSerializer(type => type.Namespace == typeof(ClassSession).Namespace || type == typeof(Decision), Options)
        );
}
