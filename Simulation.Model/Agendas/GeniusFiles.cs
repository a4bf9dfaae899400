using System.Xml.Linq;
using Simulation.Model.Bargaining;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Agendas;

/// <summary>
/// The XML files of GENIUS (Lin, Kraus, Baarslag, Tykhonov, Hindriks and Jonker, 2014): a domain with root <c>negotiation_template</c>
/// and a profile of each party with root <c>utility_space</c>. Discrete issues
/// list items; integer issues have every whole number from <c>lowerbound</c> to <c>upperbound</c>, valued <c>clamp(slope (v - lower) +
/// offset, 0, 1)</c>; of real issues a grid of even steps from bound to bound is
/// taken. What is written as GENIUS itself reads it, such as a bare ampersand, is read the same.
/// </summary>
public static class GeniusFiles
{
    /// <summary>
    /// Of how many values the grid of a real issue has where nobody says: steps of a twentieth, a convention of this project.
    /// </summary>
    public const int UsualGrid = 21;

    /// <summary>Reads a domain.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="report">Where problems go.</param>
    /// <param name="grid">Of how many values the grid of a real issue has, 2 or more.</param>
    /// <param name="note">Receives what was changed on the way; null where nobody wants to know.</param>
    /// <returns>The domain; null where problems were found.</returns>
    public static NegotiationDomain? ReadDomain(
        string file,
        string text,
        Action<Problem> report,
        int grid = UsualGrid,
        Action<string>? note = null
    )
    {
        var faults = 0;
        var xml = new GuardedXml(file, Count);
        if (xml.Root(text) is not { } root)
            return null;

        if (root.Name.LocalName != "negotiation_template")
            xml.Wrong(root, $"expected <negotiation_template>; found <{root.Name.LocalName}>.");

        var elements = IssuesOf(xml, root);
        if (elements.Count == 0)
            xml.Wrong(root, "there is no <issue> in it.");

        var issues = new List<DiscreteIssue>();
        var bounds = new Dictionary<string, (double Low, double High)>();
        foreach (var element in elements)
        {
            var stated = new GeniusIssue(xml, element);
            if (stated.Read(grid, out var range) is not { } issue)
                continue;

            if (issues.Exists(other => other.Name == issue.Name))
                xml.Wrong(element, $"two issues are called '{issue.Name}'.");

            issues.Add(issue);
            if (range is { } known)
                bounds[issue.Name] = known;
            if (stated.Kind == GeniusKind.Real)
                note?.Invoke($"{file}: the issue '{issue.Name}' is real; it becomes {Grid(issue)}. --grid sets how many.");
        }

        var name = (string?)root.Descendants().FirstOrDefault(element => element.Name.LocalName == "objective")?.Attribute("name") ?? "";
        return faults > 0 ? null : new NegotiationDomain(name, issues) { Bounds = bounds };

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
    /// <param name="domain">The domain it is about; null where that could not be read, and only what does not need it is looked at.</param>
    /// <param name="report">Where problems go.</param>
    /// <returns>The profile; null where problems were found.</returns>
    public static PartyProfile? ReadProfile(string file, string name, string text, NegotiationDomain? domain, Action<Problem> report)
    {
        var faults = 0;
        var xml = new GuardedXml(file, Count);
        if (xml.Root(text) is not { } root || Unreadable(xml, root) || domain is null)
            return null;

        var elements = IssuesOf(xml, root);
        var weightOf = xml.Indexed(root.Descendants().Where(element => element.Name.LocalName == "weight"));
        var weights = new List<double>();
        var shares = new List<IReadOnlyList<double>>();
        foreach (var issue in domain.Issues)
        {
            if (elements.Find(element => NameOf(element) == issue.Name) is not { } element)
            {
                xml.Wrong(root, $"it says nothing of the issue '{issue.Name}'.");
                continue;
            }

            if (xml.Whole(element, "index") is not { } place || !weightOf.TryGetValue(place, out var weighing))
                xml.Wrong(element, $"the issue '{issue.Name}' has no <weight>.");
            else if (xml.Size(weighing, "value") is { } weight)
                weights.Add(weight);

            (double, double)? range = domain.Bounds.TryGetValue(issue.Name, out var bounds) ? bounds : null;
            shares.Add(new GeniusEvaluation(xml, element, issue, range).Shares());
        }

        List<string> names = [.. domain.Issues.Select(issue => issue.Name)];
        foreach (var element in elements.Where(element => !names.Contains(NameOf(element))))
            xml.Wrong(element, $"there is no issue '{NameOf(element)}' in the domain.{DidYouMean.For(NameOf(element), names)}");

        foreach (var twice in elements.GroupBy(NameOf).Where(group => group.Count() > 1))
            xml.Wrong(twice.ElementAt(1), $"two issues are called '{twice.Key}'.");

        var reservation = Value(xml, root, "reservation") ?? 0;
        var discount = Value(xml, root, "discount_factor") is > 0 and < 1 and var factor ? factor : 1;
        return faults > 0 ? null : new PartyProfile(name, weights, shares, reservation, discount);

        void Count(Problem problem)
        {
            faults++;
            report(problem);
        }
    }

    // One sentence for what is no additive utility space at all, in place of one for everything that it then lacks.
    private static bool Unreadable(GuardedXml xml, XElement root)
    {
        var type = (string?)root.Attribute("type") ?? "linear";
        var isLinear =
            type.Equals("linear", StringComparison.OrdinalIgnoreCase)
            && root.Descendants().All(element => element.Name.LocalName is not ("ufun" or "hyperRectangle"));
        var message =
            root.Name.LocalName != "utility_space" ? $"expected <utility_space>; found <{root.Name.LocalName}>."
            : isLinear ? null
            : "this is a non-linear utility space, which values boxes of values together and not every issue by itself: "
                + "only linear (additive) profiles can be imported.";
        if (message is not null)
            xml.Wrong(root, message);

        return message is not null;
    }

    private static List<XElement> IssuesOf(GuardedXml xml, XElement root)
    {
        var elements = root.Descendants().Where(element => element.Name.LocalName == "issue").ToList();
        var indexed = elements.GroupBy(element => (string?)element.Attribute("index")).Where(group => group.Key is not null);
        foreach (var twice in indexed.Where(group => group.Count() > 1))
            xml.Wrong(twice.Last(), $"two elements <issue> have the index {twice.Key}.");

        return elements;
    }

    private static string Grid(DiscreteIssue issue) =>
        $"a grid of {issue.Values.Count} values, {string.Join(", ", issue.Values.Take(3))} ... {issue.Values[^1]}";

    private static string NameOf(XElement element) => (string?)element.Attribute("name") ?? "";

    private static double? Value(GuardedXml xml, XElement root, string name) =>
        root.Descendants().FirstOrDefault(element => element.Name.LocalName == name) is { } element ? xml.Number(element, "value") : null;
}
