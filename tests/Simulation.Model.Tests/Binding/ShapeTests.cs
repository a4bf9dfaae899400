using Simulation.Model.Binding;
using Simulation.Model.Catalogs;
using Simulation.Model.Countries;
using Simulation.Model.Scenarios;
using Simulation.Model.Worlds.Agenda;

namespace Simulation.Model.Tests.Binding;

public sealed class ShapeTests
{
    [Fact]
    public void Of_EveryTypeThatAScenarioHolds_CanBeBound()
    {
        var known = new HashSet<Type>();

        Visit(typeof(Scenario));

        Assert.Contains(typeof(CountrySettings), known);

        void Visit(Type type)
        {
            if (!known.Add(type) || ScalarValue.CanRead(type))
                return;

            if ((Shape.ElementOfList(type) ?? Shape.ElementOfMap(type)) is { } element)
                Visit(element);
            else if (type.IsInterface)
                Assert.All(
                    Assert.IsType<IReadOnlyList<CatalogEntry>>(Catalog.BuiltIn.Of(type), exactMatch: false).DefaultIfEmpty(),
                    entry => Visit(entry!.Type)
                );
            else
                VisitBlock(type);
        }

        void VisitBlock(Type type)
        {
            Assert.NotNull(Activator.CreateInstance(type));
            Assert.True(type.IsClass && !type.IsAbstract, $"{type} is nothing that a block of keys can become.");
            foreach (var key in Shape.Of(type).Keys)
                Visit(key.Type);
            if (Shape.Of(type).Others is { } others)
                Visit(others.Type);
        }
    }

    [Fact]
    public void Of_AKeyWithAPattern_HasNoLimitByTheClock() =>
        Assert.Equal(Timeout.Infinite, Shape.Of(typeof(Scenario))["name"]!.Pattern!.MatchTimeoutInMilliseconds);

    [Theory]
    [InlineData("defualts", true, true)]
    [InlineData("Defaults", true, true)]
    [InlineData("ALL", false, true)]
    [InlineData("ALL", true, false)]
    [InlineData("USA", true, false)]
    [InlineData("Africa", true, false)]
    public void MisspeltBy_AWord_TellsKeysFromNames(string word, bool isBlock, bool expected) =>
        Assert.Equal(expected, Shape.Of(typeof(CountriesDefinition)).MisspeltBy(word, isBlock));

    // An actor called France is no misspelt range, which is a list.
    [Fact]
    public void MisspeltBy_ABlockNearAListsName_IsAName() => Assert.False(Shape.Of(typeof(IssuePositions)).MisspeltBy("France", true));
}
