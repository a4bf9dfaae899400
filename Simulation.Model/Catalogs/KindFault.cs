using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using Simulation.Model.Texts;

namespace Simulation.Model.Catalogs;

/// <summary>Tells the faults of plug-ins from those of the program, and says whose they are.</summary>
public static class KindFault
{
    private static readonly Assembly Model = typeof(KindFault).Assembly;

    /// <summary>The fault that a failure is where code of a plug-in was at work; null where none was, or where it is a stop.</summary>
    /// <param name="failure">What was thrown.</param>
    public static KindFaultException? Of(Exception failure) =>
        failure switch
        {
            KindFaultException known => known,
            OperationCanceledException or OutOfMemoryException => null,
            TargetInvocationException { InnerException: { } cause } => Of(cause),
            _ => Culprit(failure) is { } culprit ? Thrown(Name(culprit), failure) : null,
        };

    /// <summary>The fault that a kind's own code threw.</summary>
    /// <param name="kind">An object of the kind.</param>
    /// <param name="failure">What it threw.</param>
    public static KindFaultException Of(object kind, Exception failure) => Thrown(Name(kind.GetType()), failure);

    /// <summary>The fault of a kind that did what none may.</summary>
    /// <param name="kind">An object of the kind.</param>
    /// <param name="what">What it did, as the end of a sentence without its full stop.</param>
    public static KindFaultException By(object kind, string what) => new(Sentence(Name(kind.GetType()), what), "");

    private static KindFaultException Thrown(string name, Exception failure) =>
        new(Sentence(name, $"threw {failure.GetType().Name}: {failure.Message}"), failure.ToString());

    private static string Sentence(string name, string what) => $"{name} {Sentences.Closed(what)} Tell its author.";

    // The kind whose code was at work, or any other type of the plug-in where the kind cannot be told.
    private static Type? Culprit(Exception failure)
    {
        List<Type> own =
        [
            .. new StackTrace(failure)
                .GetFrames()
                .Select(frame => frame.GetMethod()?.DeclaringType)
                .OfType<Type>()
                .Where(type => IsOfPlugin(type.Assembly)),
        ];
        return own.FirstOrDefault(type => Rule(type) is not null) ?? own.FirstOrDefault();
    }

    // What is loaded from a folder of plug-ins is in a context of its own.
    private static bool IsOfPlugin(Assembly assembly) =>
        AssemblyLoadContext.GetLoadContext(assembly) is { } context && context != AssemblyLoadContext.Default;

    // What a kind does is often in a type inside it: an iterator, a game, a memory.
    private static RuleAttribute? Rule(Type type) =>
        type.GetCustomAttribute<RuleAttribute>() ?? (type.DeclaringType is { } outer ? Rule(outer) : null);

    private static string Name(Type type)
    {
        var assembly = type.Assembly.GetName();
        var home = type.Assembly == Model ? "" : $"the plug-in {assembly.Name} {assembly.Version?.ToString(3)}";
        return Rule(type) is not { } rule ? home
            : home.Length == 0 ? $"the kind '{rule.Name}'"
            : $"the kind '{rule.Name}' of {home}";
    }
}
