using System.ComponentModel.DataAnnotations;
using Simulation.Model.Catalogs;
using Simulation.Model.Countries;
using Simulation.Model.Diagnostics;
using Simulation.Model.Limits;

namespace Simulation.Model.Worlds.Linkage;

/// <summary>
/// Several worlds negotiated as one package: concessions in one buy concessions in another (log-rolling), a promise is kept or broken in
/// all of them at once (pooled enforcement; Folmer, van Mouche and Ragland, 1993; Spagnolo, 1999), and transfers pay across. The worlds do
/// not act on one another but through the talks.
/// </summary>
[Rule(
    "linkage",
    "several worlds in one package: log-rolling, pooled enforcement, side payments",
    "Folmer, van Mouche and Ragland (1993); Spagnolo (1999)"
)]
public sealed record LinkageDefinition : IWorldDefinition
{
    /// <summary>The worlds, two or more, each as it would stand under <c>world</c>; their periods must be equally long.</summary>
    [Required]
    public required IReadOnlyList<IWorldDefinition> Worlds { get; init; }

    /// <summary>What a unit of each world's money counts for; one number stands for all.</summary>
    public IReadOnlyList<double> Weights { get; init; } = [1];

    /// <inheritdoc/>
    public IReadOnlyList<Party> OwnParties => Worlds.Select(world => world.OwnParties).FirstOrDefault(own => own.Count > 0) ?? [];

    /// <inheritdoc/>
    public bool NeedsCountryData => Worlds.Any(world => world.NeedsCountryData);

    /// <inheritdoc/>
    public IReadOnlyList<string> DataFiles => [.. Worlds.SelectMany(world => world.DataFiles).Distinct()];

    /// <inheritdoc/>
    public Workload Building(int parties) => Worlds.Aggregate(Workload.Pairs(parties), (sum, world) => sum + world.Building(parties));

    /// <inheritdoc/>
    public IWorld? Build(WorldContext context)
    {
        var problems = context.Problems;
        if (Worlds.Count < 2)
            problems.Add("world.worlds", $"a linkage has two worlds or more; found {Worlds.Count}.");
        if (Weights.Count != 1 && Weights.Count != Worlds.Count)
            problems.Add("world.weights", $"expected one number, or one for each of the {Worlds.Count} worlds; found {Weights.Count}.");
        foreach (var weight in Weights.Where(weight => weight <= 0))
            problems.Add("world.weights", $"expected numbers above 0; found {weight}.");

        var built = Worlds.Select((world, index) => Inner(world, $"world.worlds[{index}]", context)).ToList();
        if (!problems.IsEmpty || built.Contains(null))
            return null;

        var worlds = built.ConvertAll(world => world!);
        for (var index = 0; index < worlds.Count; index++)
        {
            var world = worlds[index];
            var path = $"world.worlds[{index}]";
            if (world.StepYears != worlds[0].StepYears)
                problems.Add(
                    path,
                    $"its periods have {world.StepYears} years, those of the first world {worlds[0].StepYears}: "
                        + $"make them equal with stepYears."
                );
            if (world.MoneyUnit != worlds[0].MoneyUnit && Weights.Count == 1)
                problems.Add(
                    path,
                    $"it counts in {world.MoneyUnit}, the first world in {worlds[0].MoneyUnit}: say "
                        + $"with weights what a unit of each counts for."
                );
            if (world.Texts > 0)
                problems.Add(
                    path,
                    "its agreements are texts, which cannot be linked with actions: write its issues into another world, or leave it out."
                );
        }

        return problems.IsEmpty
            ? new LinkageWorld(
                [.. worlds],
                [.. worlds.Select((_, index) => Weights[Weights.Count == 1 ? 0 : index])],
                [.. Worlds.Select(Catalog.NameOf)]
            )
            : null;
    }

    // An inner world speaks of its keys as if it stood alone.
    private static IWorld? Inner(IWorldDefinition definition, string path, WorldContext context)
    {
        var problems = new ProblemList(inner =>
            context.Problems.Place(inner.StartsWith("world", StringComparison.Ordinal) ? path + inner["world".Length..] : inner)
        );
        var world = definition.Build(context with { Problems = problems });
        foreach (var problem in problems.Problems)
            context.Problems.Add(problem);

        return world;
    }
}
