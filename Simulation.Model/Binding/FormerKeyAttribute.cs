namespace Simulation.Model.Binding;

/// <summary>Marks a block that had a key in an earlier version, so that old files hear what to write in its place.</summary>
/// <param name="name">The key.</param>
/// <param name="instead">What there is in its place, as a sentence.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class FormerKeyAttribute(string name, string instead) : Attribute
{
    /// <summary>The key.</summary>
    public string Name => name;

    /// <summary>What there is in its place, as a sentence.</summary>
    public string Instead => instead;
}
