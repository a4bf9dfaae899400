using System.Reflection;
using Simulation.Model.Catalogs;

namespace Simulation.Runner;

/// <summary>What a user is told of a failure: not that something failed inside something else, but what.</summary>
internal static class Cause
{
    /// <summary>What lies behind a failure: the first of several at once, and the fault of a plug-in where it is one.</summary>
    public static Exception Of(Exception failure) =>
        failure switch
        {
            AggregateException several when several.Flatten().InnerExceptions is [var first, ..] => Of(first),
            TargetInvocationException { InnerException: { } cause } => Of(cause),
            _ => KindFault.Of(failure) ?? failure,
        };
}
