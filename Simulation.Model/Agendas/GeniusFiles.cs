using System.Globalization;
using System.Xml.Linq;
using Simulation.Model.Bargaining;
using Simulation.Model.Scenarios;

namespace Simulation.Model.Agendas;

/// <summary>
/// The XML files of GENIUS (Lin, Kraus, Baarslag, Tykhonov, Hindriks and Jonker, 2014): a domain with root <c>negotiation_template</c> and a profile of each party with root <c>utility_space</c>. Discrete issues
/// list items; integer issues have every whole number from <c>lowerbound</c> to <c>upperbound</c>, valued <c>clamp(slope (v - lower) + offset, 0, 1)</c>.
/// </summary>
public static class GeniusFiles
{
    private const int MostValues = 10_000;

    /// <summary>Reads a domain.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="report">Where problems go.</param>
    /// <returns>The domain; null where problems were found.</returns>
    public static NegotiationDomain? ReadDomain(string file, string text, Action<Problem> report)
    {
        var faults = 0;
        var xml = new GuardedXml(file, Count);
        if (xml.Root(text) is not { } root)
            return null;

        if (root.Name.LocalName != "negotiation_template")
            xml.Wrong(root, $"expected <negotiation_template>; found <{root.Name.LocalName}>.");

        var elements = root.Descendants().Where(element => element.Name.LocalName == "issue").ToList();
        if (elements.Count == 0)
            xml.Wrong(root, "there is no <issue> in it.");

        RequireDistinct(xml, elements, "issue");
        var issues = elements.Select(element => Issue(xml, element)).ToList();
        foreach (var twice in issues.Where(issue => issue is not null).GroupBy(issue => issue!.Name).Where(group => group.Count() > 1))
            xml.Wrong(root, $"two issues are called '{twice.Key}'.");

        var name = (string?)root.Descendants().FirstOrDefault(element => element.Name.LocalName == "objective")?.Attribute("name") ?? "";
        return faults > 0 ? null : new NegotiationDomain(name, [.. issues.OfType<DiscreteIssue>()]);

        void Count(Problem problem)
        {
            faults++;
            report(problem);
        }
    }

    /// <summary>Reads what a party thinks of a domain.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="name">The party.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="domain">The domain it is about.</param>
    /// <param name="report">Where problems go.</param>
    /// <returns>The profile; null where problems were found.</returns>
    public static PartyProfile? ReadProfile(string file, string name, string text, NegotiationDomain domain, Action<Problem> report)
    {
        var faults = 0;
        var xml = new GuardedXml(file, Count);
        if (xml.Root(text) is not { } root)
            return null;

        if (root.Name.LocalName != "utility_space")
            xml.Wrong(root, $"expected <utility_space>; found <{root.Name.LocalName}>.");

        var elements = root.Descendants().Where(element => element.Name.LocalName == "issue").ToList();
        RequireDistinct(xml, elements, "issue");
        var weightOf = Indexed(xml, root.Descendants().Where(element => element.Name.LocalName == "weight"));
        var (weights, shares) = (new List<double>(), new List<IReadOnlyList<double>>());
        for (var index = 0; index < domain.Issues.Count; index++)
        {
            var issue = domain.Issues[index];
            if (elements.Find(element => (string?)element.Attribute("name") == issue.Name) is not { } element)
            {
                xml.Wrong(root, $"it says nothing of the issue '{issue.Name}'.");
                continue;
            }

            var number = xml.Whole(element, "index");
            if (number is not { } place || !weightOf.TryGetValue(place, out var weighing))
                xml.Wrong(element, $"the issue '{issue.Name}' has no <weight>.");
            else if (xml.Size(weighing, "value") is { } weight)
                weights.Add(weight);

            shares.Add(Shares(xml, element, issue));
        }

        foreach (var element in elements.Where(element => domain.Issues.All(issue => issue.Name != (string?)element.Attribute("name"))))
            xml.Wrong(element, $"there is no issue '{(string?)element.Attribute("name")}' in the domain.{DidYouMean.For((string?)element.Attribute("name") ?? "", domain.Issues.Select(issue => issue.Name))}");

        var reservation = Value(xml, root, "reservation") ?? 0;
        var discount = Value(xml, root, "discount_factor") is > 0 and < 1 and var factor ? factor : 1;
        return faults > 0 ? null : new PartyProfile(name, weights, shares, reservation, discount);

        void Count(Problem problem)
        {
            faults++;
            report(problem);
        }
    }

    private static DiscreteIssue? Issue(GuardedXml xml, XElement element)
    {
        if (xml.Text(element, "name") is not { } name)
            return null;

        if (IsInteger(element))
        {
            var range = Range(xml, element);
            return range is null ? null : new DiscreteIssue(name, [.. Enumerable.Range(range.Value.Low, range.Value.High - range.Value.Low + 1).Select(value => value.ToString(CultureInfo.InvariantCulture))]);
        }

        if ((string?)element.Attribute("type") is { } type && type != "discrete")
        {
            xml.Wrong(element, $"the issue '{name}' is of type '{type}'; discrete and integer issues can be read.");
            return null;
        }

        var items = Indexed(xml, Items(element));
        if (items.Count == 0)
        {
            xml.Wrong(element, $"the issue '{name}' has no values: list them as <item index= value= >.");
            return null;
        }

        var values = items.OrderBy(item => item.Key).Select(item => xml.Text(item.Value, "value")).ToList();
        if (values.Distinct().Count() < values.Count)
            xml.Wrong(element, $"the issue '{name}' lists a value twice.");

        return values.Contains(null) ? null : new DiscreteIssue(name, values!);
    }

    private static double[] Shares(GuardedXml xml, XElement element, DiscreteIssue issue)
    {
        if (IsInteger(element))
            return IntegerShares(xml, element, issue);

        var items = Items(element).ToList();
        foreach (var item in items.Where(item => !issue.Values.Contains((string?)item.Attribute("value"))))
            xml.Wrong(item, $"'{(string?)item.Attribute("value")}' is not a value of the issue '{issue.Name}'.{DidYouMean.For((string?)item.Attribute("value") ?? "", issue.Values)}");

        var evaluations = new double[issue.Values.Count];
        for (var value = 0; value < evaluations.Length; value++)
        {
            var item = items.Find(one => (string?)one.Attribute("value") == issue.Values[value]);
            if (item is null)
                xml.Wrong(element, $"the issue '{issue.Name}' says nothing of its value '{issue.Values[value]}'.");
            else
                evaluations[value] = xml.Size(item, "evaluation") ?? 0;
        }

        return AdditiveUtility.Shares(evaluations);
    }

    private static double[] IntegerShares(GuardedXml xml, XElement element, DiscreteIssue issue)
    {
        var evaluator = element.Elements().FirstOrDefault(one => one.Name.LocalName == "evaluator");
        if (Range(xml, element) is not { } range)
            return new double[issue.Values.Count];

        if (evaluator is null)
        {
            xml.Wrong(element, $"the integer issue '{issue.Name}' has no <evaluator> with slope and offset.");
            return new double[issue.Values.Count];
        }

        var (slope, offset) = (xml.Number(evaluator, "slope") ?? 0, xml.Number(evaluator, "offset") ?? 0);
        return [.. issue.Values.Select((_, place) => Math.Clamp((slope * place) + offset, 0, 1))];
    }

    private static bool IsInteger(XElement element) => (string?)element.Attribute("type") == "integer" || (string?)element.Attribute("vtype") == "integer";

    // The bounds stand on the issue or on its range.
    private static (int Low, int High)? Range(GuardedXml xml, XElement element)
    {
        var holder = element.Attribute("lowerbound") is null ? element.Elements().FirstOrDefault(one => one.Name.LocalName == "range") ?? element : element;
        if (xml.Whole(holder, "lowerbound") is not { } low || xml.Whole(holder, "upperbound") is not { } high)
            return null;

        if (high >= low && (long)high - low < MostValues)
            return (low, high);

        xml.Wrong(holder, high < low ? $"the upper bound {high} is below the lower bound {low}." : $"the bounds {low} and {high} make more than {MostValues:N0} values.");
        return null;
    }

    private static IEnumerable<XElement> Items(XElement element) => element.Elements().Where(one => one.Name.LocalName == "item");

    private static Dictionary<int, XElement> Indexed(GuardedXml xml, IEnumerable<XElement> elements)
    {
        var byIndex = new Dictionary<int, XElement>();
        foreach (var element in elements)
        {
            if (xml.Whole(element, "index") is { } index && !byIndex.TryAdd(index, element))
                xml.Wrong(element, $"the index {index} is used twice.");
        }

        return byIndex;
    }

    private static void RequireDistinct(GuardedXml xml, IReadOnlyList<XElement> elements, string what)
    {
        foreach (var twice in elements.GroupBy(element => (string?)element.Attribute("index")).Where(group => group.Key is not null && group.Count() > 1))
            xml.Wrong(twice.Last(), $"two elements <{what}> have the index {twice.Key}.");
    }

    private static double? Value(GuardedXml xml, XElement root, string name) =>
        root.Descendants().FirstOrDefault(element => element.Name.LocalName == name) is { } element ? xml.Number(element, "value") : null;
}
