using CsCheck;
using Simulation.Model.Catalogs;
using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Negotiation.Protocols;
using Simulation.Model.Strategies;
using Simulation.Model.Worlds;

namespace Simulation.Model.Tests.Strategies;

/// <summary>What every strategy, and every extension, keeps to.</summary>
public sealed class StrategyContractTests
{
    public static TheoryData<string> Strategies() => [.. Catalog.BuiltIn.Of(typeof(IStrategy)).Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Concession_AtAnyMoment_IsAShareThatNeverShrinksWithTime(string name)
    {
        var strategy = (IStrategy)Activator.CreateInstance(Catalog.BuiltIn.Of(typeof(IStrategy)).Single(entry => entry.Name == name).Type)!;

        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1])
            .Sample(
                (early, later, trust, delivered) =>
                {
                    var first = Math.Min(early, later);
                    var second = Math.Max(early, later);
                    var before = strategy.Concession(new BargainingMoment(first, trust, delivered));
                    var after = strategy.Concession(new BargainingMoment(second, trust, delivered));

                    Assert.InRange(before, 0, 1);
                    Assert.True(after >= before - 1e-12);
                    Assert.InRange(strategy.DeliveryCeiling(new BargainingMoment(first, trust, delivered)), 0, 1);
                }
            );
    }

    [Theory]
    [InlineData(typeof(IStrategy))]
    [InlineData(typeof(IProtocol))]
    [InlineData(typeof(IDecisionRule))]
    [InlineData(typeof(IWorldDefinition))]
    public void Extensions_OfEveryKind_HaveAUniqueNameASummaryAndASource(Type extension)
    {
        var entries = Catalog.BuiltIn.Of(extension);

        Assert.NotEmpty(entries);
        Assert.Equal(entries.Count, entries.Select(entry => entry.Name).Distinct().Count());
        Assert.All(entries, entry => Assert.True(entry is { Summary.Length: > 0, Source.Length: > 0 }));
    }

    [Fact]
    public void Conceder_ByBeta_IsBoulwareLinearOrConceder()
    {
        var halfTime = new BargainingMoment(0.5, 0.5, 1);

        Assert.True(new Conceder { Beta = 0.3 }.Concession(halfTime) < 0.5);
        Assert.Equal(0.5, new Conceder().Concession(halfTime), 1e-12);
        Assert.True(new Conceder { Beta = 3 }.Concession(halfTime) > 0.5);
    }
}
