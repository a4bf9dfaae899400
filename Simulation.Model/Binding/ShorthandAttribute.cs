namespace Simulation.Model.Binding;

/// <summary>
/// Marks the key that takes a value or a list written where its block may stand: <c>benefit: 3</c> for <c>benefit: { values: 3 }</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ShorthandAttribute : Attribute;
