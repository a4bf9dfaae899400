using System.Globalization;
using Microsoft.Extensions.Primitives;
using Simulation.Model.Countries;
using Simulation.Model.Engine;

namespace Simulation.Host.Explore;

/// <summary>What somebody has moved in a scenario. The link holds it, as only what differs from the scenario.</summary>
/// <param name="Values">The setting of each lever that was moved, by its name.</param>
/// <param name="Out">The codes of those who do not take part.</param>
internal sealed record ExploreSettings(IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Out)
{
    private const string OutKey = "out";

    /// <summary>Nothing moved.</summary>
    public static ExploreSettings None { get; } = new(new Dictionary<string, string>(), []);

    /// <summary>Whether nothing was moved.</summary>
    public bool IsEmpty => Values.Count == 0 && Out.Count == 0;

    /// <summary>Reads a link. What it names that there is not is reported and left out.</summary>
    public static (ExploreSettings Settings, IReadOnlyList<string> Wrong) Read(
        IEnumerable<KeyValuePair<string, StringValues>> query,
        RunSetup setup
    )
    {
        var values = new Dictionary<string, string>();
        var absent = new List<string>();
        var wrong = new List<string>();
        foreach (var (key, value) in query)
        {
            var text = value.ToString();
            if (key == OutKey)
                absent.AddRange(text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Party).OfType<string>().Distinct());
            else if (key == "pin")
                continue;
            else if (IsRight(key, text))
                values[key] = text;
            else
                wrong.Add($"{key}={text}: {WhyNot(key)}");
        }

        return (new ExploreSettings(values, absent), wrong);

        string? Party(string word)
        {
            var codes = setup.PartyList.Select(party => party.Code);
            if (CountryHint.Find(word, codes) is { } code)
                return code;

            wrong.Add($"{OutKey}={word}: this is not a party here.{CountryHint.For(word, codes)}");
            return null;
        }
    }

    /// <summary>With a lever moved.</summary>
    public ExploreSettings With(string name, string value) =>
        this with
        {
            Values = new Dictionary<string, string>(Values) { [name] = value },
        };

    /// <summary>With a lever as the scenario has it.</summary>
    public ExploreSettings Without(string name) => this with { Values = Values.Where(value => value.Key != name).ToDictionary() };

    /// <summary>With a party that takes part, or does not.</summary>
    public ExploreSettings With(string code, bool takesPart) =>
        this with
        {
            Out = takesPart ? [.. Out.Where(one => one != code)] : [.. Out, code],
        };

    /// <summary>The same as a query, without the question mark.</summary>
    public string ToQuery() =>
        string.Join(
            '&',
            Values
                .OrderBy(value => value.Key, StringComparer.Ordinal)
                .Select(value => $"{value.Key}={Uri.EscapeDataString(value.Value)}")
                .Concat(Out.Count == 0 ? [] : [$"{OutKey}={Uri.EscapeDataString(string.Join(',', Out))}"])
        );

    /// <summary>The same as values of <c>negsim run --set</c>.</summary>
    public IReadOnlyList<string> ToOverrides(RunSetup setup) =>
        [
            .. from dial in Dial.All
            where Values.ContainsKey(dial.Name)
            select $"{dial.Path(setup)}={dial.Written(setup, Values[dial.Name])}",
            .. from choice in Choice.All
            where Values.ContainsKey(choice.Name)
            select $"{choice.Path(setup)}={choice.Choices[Values[choice.Name]]}",
            .. Out.Select(
                (code, index) => $"shocks[{setup.Scenario.Shocks.Count + index}]={{ period: 1, kind: withdrawal, country: \"{code}\" }}"
            ),
        ];

    private static string WhyNot(string key) =>
        Dial.All.FirstOrDefault(dial => dial.Name == key) is { } dial
            ? string.Create(CultureInfo.InvariantCulture, $"expected a number from 0 to {dial.Most}.")
        : Choice.All.FirstOrDefault(choice => choice.Name == key) is { } choice ? $"there are {string.Join(", ", choice.Choices.Keys)}."
        : $"there is no such lever; there are "
            + $"{string.Join(", ", Dial.All.Select(one => one.Name).Concat(Choice.All.Select(one => one.Name)))}, {OutKey}.";

    private static bool IsRight(string key, string value) =>
        Dial.All.FirstOrDefault(dial => dial.Name == key) is { } dial
            ? double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 && number <= dial.Most
            : Choice.All.FirstOrDefault(choice => choice.Name == key)?.Choices.ContainsKey(value) == true;
}
