namespace Simulation.Model.Binding;

/// <summary>Marks the dictionary that takes every key of a block that is not one of its own, such as the countries' codes.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OtherKeysAttribute : Attribute;
