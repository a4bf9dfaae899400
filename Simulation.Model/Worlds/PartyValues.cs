using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Simulation.Model.Binding;
using Simulation.Model.Countries;

namespace Simulation.Model.Worlds;

/// <summary>
/// A number for each party: typed in (<c>3</c> for all, <c>[1, 2, 3]</c> in the parties' order, <c>{ other: 1, own: { USA: 3 } }</c>) or
/// read off the country data (<c>{ by: gdp_usd, total: 100 }</c> shares 100 out by GDP; <c>{ by: population_2023, each: 1e-6 }</c> counts
/// millions of people).
/// </summary>
public sealed record PartyValues
{
    /// <summary>One number for all parties, or one for each in their order.</summary>
    [Shorthand]
    public IReadOnlyList<double> Values { get; init; } = [];

    /// <summary>
    /// A column of the country data: of a bloc the sum over its members. <c>gdp</c> (billion international dollars of 2021 a year),
    /// <c>population</c> (millions) and <c>co2</c> (Mt a year) are columns with every gap filled from the neighbours.
    /// </summary>
    public string? By { get; init; }

    /// <summary>
    /// A second column by which each country's number is multiplied, such as <c>imports_pct_gdp</c> beside <c>by: gdp_usd</c>; null for
    /// none.
    /// </summary>
    public string? Times { get; init; }

    /// <summary>
    /// Whether a bloc's value is the mean of its members weighted by population, as for rates and scores, in place of their sum.
    /// </summary>
    public bool Average { get; init; }

    /// <summary>The exponent of the column before anything else.</summary>
    [Range(-10, 10)]
    public double Power { get; init; } = 1;

    /// <summary>What the values of all parties add up to; null takes the column as it is.</summary>
    public double? Total { get; init; }

    /// <summary>What the column is multiplied by.</summary>
    public double Each { get; init; } = 1;

    /// <summary>What is added to every party's value from the column.</summary>
    public double Plus { get; init; }

    /// <summary>The number of every party that <see cref="Own"/> does not name.</summary>
    public double? Other { get; init; }

    /// <summary>Numbers of single parties by their code; they stand above all else and are no part of <see cref="Total"/>.</summary>
    public IReadOnlyDictionary<string, double> Own { get; init; } = new Dictionary<string, double>();

    /// <summary>One number for all parties.</summary>
    public static PartyValues Of(params IReadOnlyList<double> values) => new() { Values = values };

    /// <summary>Whether any of these reads the country data.</summary>
    public static bool NeedData(params IEnumerable<PartyValues?> all) => all.Any(values => values?.By is not null);

    /// <summary>The number of each party.</summary>
    /// <param name="path">Where the scenario states them, for messages.</param>
    /// <param name="context">The parties and the data.</param>
    /// <param name="least">The least number that makes sense.</param>
    /// <returns>The numbers in the parties' order; null where something is wrong, which has been added to the problems.</returns>
    public double[]? Read(string path, WorldContext context, double least = 0) =>
        Read(path, context, number => number >= least, string.Create(CultureInfo.InvariantCulture, $"of {least} or more"));

    /// <summary>
    /// The number of each party, all of them above 0; null where something is wrong, which has been added to the problems.
    /// </summary>
    public double[]? ReadPositive(string path, WorldContext context) => Read(path, context, number => number > 0, "above 0");

    private double[]? Read(string path, WorldContext context, Func<double, bool> fits, string expected)
    {
        var problems = context.Problems;
        var before = problems.Problems.Count;
        foreach (var code in Own.Keys.Where(code => context.Parties.All(party => party.Code != code)))
            problems.Add(
                $"{path}.own.{code}",
                $"'{code}' is not a party here.{CountryHint.For(code, context.Parties.Select(party => party.Code))}"
            );

        var stated = (Values.Count > 0 ? 1 : 0) + (By is not null ? 1 : 0) + (Other is not null ? 1 : 0);
        if (stated > 1 || (stated == 0 && Own.Count == 0))
            problems.Add(path, "expected one of values, by or other (and own for single parties).");
        if (problems.Problems.Count > before)
            return null;

        var numbers = By is null ? Typed(path, context) : new ColumnReader(this, By, path, context).Read();
        for (var party = 0; numbers is not null && party < numbers.Length; party++)
        {
            if (fits(numbers[party]))
                continue;

            var code = context.Parties[party].Code;
            var whose = Values.Count == 1 && !Own.ContainsKey(code) ? "" : $" for {code}";
            problems.Add(
                PlaceOf(path, code, party),
                string.Create(CultureInfo.InvariantCulture, $"expected a number {expected}{whose}; found {numbers[party]}.")
            );
        }

        return problems.Problems.Count > before ? null : numbers;
    }

    private double[]? Typed(string path, WorldContext context)
    {
        var count = context.Parties.Count;
        if (Values.Count > 1 && Values.Count != count)
        {
            context.Problems.Add(path, $"expected one number, or one for each of the {count} parties; found {Values.Count}.");
            return null;
        }

        var numbers = new double[count];
        for (var party = 0; party < count; party++)
        {
            if (Own.TryGetValue(context.Parties[party].Code, out var own))
                numbers[party] = own;
            else if (Values.Count > 0 || Other is not null)
                numbers[party] = Values.Count > 0 ? Values[Values.Count == 1 ? 0 : party] : Other!.Value;
            else
                context.Problems.Add(
                    path,
                    $"no number for {context.Parties[party].Code}: add it to own, or give all others one with other."
                );
        }

        return numbers;
    }

    private string PlaceOf(string path, string code, int party) =>
        Own.ContainsKey(code) ? $"{path}.own.{code}"
        : Values.Count > 1 ? $"{path}[{party}]"
        : path;
}
