using System.Text.Json.Nodes;

namespace Simulation.Runner.Verification.Theory;

/// <summary>Computes the outputs of one model of the theory reference from a case's inputs.</summary>
internal interface ITheoryModel
{
    /// <summary>The model's name in the reference files, for example <c>trust.beta</c>.</summary>
    string Name { get; }

    /// <summary>The outputs by name, as far as the inputs determine them.</summary>
    JsonObject Solve(TheoryInputs inputs);
}
