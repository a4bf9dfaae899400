using System.Globalization;
using System.Xml.Linq;
using Simulation.Model.Bargaining;

namespace Simulation.Model.Agendas;

/// <summary>What kind of values an issue of GENIUS has.</summary>
internal enum GeniusKind
{
    /// <summary>Items in a list.</summary>
    Discrete,

    /// <summary>Every whole number between two bounds.</summary>
    Integer,

    /// <summary>Every number between two bounds.</summary>
    Real,

    /// <summary>Something that is not read.</summary>
    Other,
}

/// <summary>Reads an element <c>issue</c>, in a domain or a profile.</summary>
/// <param name="xml">The file.</param>
/// <param name="element">The element.</param>
internal sealed class GeniusIssue(GuardedXml xml, XElement element)
{
    private const int MostValues = 10_000;

    private static readonly string[] TypeNames = ["type", "vtype", "etype"];

    /// <summary>What kind of values it has; discrete where it does not say.</summary>
    public GeniusKind Kind { get; } = KindOf(element);

    /// <summary>Its items, in the order of the file.</summary>
    public IReadOnlyList<XElement> Items { get; } = [.. element.Elements().Where(one => one.Name.LocalName == "item")];

    /// <summary>
    /// The bounds of an issue of numbers, which stand on the issue or on its range; null, reported, where they are missing or wrong.
    /// </summary>
    public (double Low, double High)? Bounds()
    {
        var range = element.Elements().FirstOrDefault(one => one.Name.LocalName == "range");
        var holder = element.Attribute("lowerbound") is null && range is not null ? range : element;
        if (Bound(holder, "lowerbound") is not { } low || Bound(holder, "upperbound") is not { } high)
            return null;

        var message =
            high < low ? $"the upper bound {Text(high)} is below the lower bound {Text(low)}."
            : Kind == GeniusKind.Integer && high - low >= MostValues
                ? $"the bounds {Text(low)} and {Text(high)} make more than {MostValues:N0} values."
            : null;
        if (message is null)
            return (low, high);

        xml.Wrong(holder, message);
        return null;
    }

    /// <summary>The issue with its values in order; null, reported, where it cannot be read.</summary>
    /// <param name="grid">Of how many values a grid of real numbers has.</param>
    /// <param name="bounds">Its bounds, where its values are numbers.</param>
    public DiscreteIssue? Read(int grid, out (double Low, double High)? bounds)
    {
        bounds = null;
        if (xml.Text(element, "name") is not { } name)
            return null;

        if (Kind == GeniusKind.Other)
        {
            var type = (string?)element.Attribute("type");
            xml.Wrong(element, $"the issue '{name}' is of type '{type}'; discrete, integer and real issues can be read.");
            return null;
        }

        if (Kind == GeniusKind.Discrete)
            return Listed(name);

        bounds = Bounds();
        if (bounds is not var (low, high))
            return null;

        var count =
            high == low ? 1
            : Kind == GeniusKind.Integer ? (int)(high - low) + 1
            : grid;
        List<string> values = [.. Enumerable.Range(0, count).Select(place => Text(At(low, high, place, count)))];
        if (values.Distinct().Count() == count)
            return new DiscreteIssue(name, values);

        xml.Wrong(element, $"the issue '{name}' goes {Text((low, high))}, too near to one another for {count} values.");
        return null;
    }

    /// <summary>Bounds in words.</summary>
    public static string Text((double Low, double High) bounds) => $"from {Text(bounds.Low)} to {Text(bounds.High)}";

    // As a value is called.
    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    // Twelve digits, so that 0.1 + 0.2 is 0.3; the ends are the bounds themselves.
    private static double At(double low, double high, int place, int count)
    {
        if (place == 0)
            return low;

        if (place == count - 1)
            return high;

        var between = low + ((high - low) * place / (count - 1));
        return double.Parse(between.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static GeniusKind KindOf(XElement element)
    {
        var stated = TypeNames.Select(name => (string?)element.Attribute(name)).OfType<string>();
        List<string> types = [.. stated.Select(type => type.ToLowerInvariant())];
        return types.Contains("integer") ? GeniusKind.Integer
            : types.Contains("real") ? GeniusKind.Real
            : types.Contains("discrete") || types.Count == 0 ? GeniusKind.Discrete
            : GeniusKind.Other;
    }

    private double? Bound(XElement holder, string name) => Kind == GeniusKind.Integer ? xml.Whole(holder, name) : xml.Number(holder, name);

    private DiscreteIssue? Listed(string name)
    {
        var items = xml.Indexed(Items);
        if (items.Count == 0)
        {
            xml.Wrong(element, $"the issue '{name}' has no values: list them as <item index= value= >.");
            return null;
        }

        var values = items.OrderBy(item => item.Key).Select(item => xml.Text(item.Value, "value")).ToList();
        var named = Items.GroupBy(item => (string?)item.Attribute("value")).Where(group => group.Key is not null);
        foreach (var twice in named.Where(group => group.Count() > 1))
            xml.Wrong(twice.ElementAt(1), $"the issue '{name}' lists a value twice: '{twice.Key}'.");

        return values.Contains(null) ? null : new DiscreteIssue(name, values!);
    }
}
