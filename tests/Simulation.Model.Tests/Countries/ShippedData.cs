using Simulation.Model.Countries;
using Simulation.Model.Diagnostics;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Countries;

/// <summary>The country data that ship with the scenarios.</summary>
internal static class ShippedData
{
    private static readonly Lazy<CountryData> Lazy = new(Read);

    public static CountryData Value => Lazy.Value;

    public static IReadOnlyDictionary<string, string> Texts() =>
        CountryData.Files.ToDictionary(file => file, file => File.ReadAllText(Repository.PathOf($"scenarios/data/{file}")));

    private static CountryData Read()
    {
        var problems = new ProblemList(path => (path, 0, 0));
        return CountryData.Parse(Texts(), problems) ?? throw new InvalidOperationException(string.Join('\n', problems.Problems));
    }
}
