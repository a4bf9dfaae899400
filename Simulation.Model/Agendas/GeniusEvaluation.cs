using System.Globalization;
using System.Xml.Linq;
using Simulation.Model.Bargaining;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Agendas;

/// <summary>
/// Reads what a profile of GENIUS says of one issue. Items have an evaluation each, which counts relative to the largest. Numbers have a
/// function: of integers the slope from the lower bound, of reals (and in old files of
/// integers) the parameters of a line <c>parameter1 v + parameter0</c>, of a constant <c>parameter0</c>, or of a triangle from
/// <c>parameter0</c> over its top at <c>parameter2</c> to <c>parameter1</c>; all within 0 and 1.
/// </summary>
/// <param name="xml">The profile.</param>
/// <param name="element">Its element <c>issue</c>.</param>
/// <param name="issue">The issue in the domain.</param>
/// <param name="domainBounds">The bounds that the domain gives an issue of numbers; null where it lists values.</param>
internal sealed class GeniusEvaluation(GuardedXml xml, XElement element, DiscreteIssue issue, (double Low, double High)? domainBounds)
{
    private readonly GeniusIssue _stated = new(xml, element);

    /// <summary>What each value is worth, 0 to 1; zeros where that could not be read, which has been reported.</summary>
    public double[] Shares()
    {
        var isNumber = _stated.Kind is GeniusKind.Integer or GeniusKind.Real;
        return (isNumber ? OfNumbers() : OfItems()) ?? new double[issue.Values.Count];
    }

    private double[]? OfItems()
    {
        if (_stated.Items.Count == 0)
        {
            xml.Wrong(element, $"the issue '{issue.Name}' evaluates none of its values: list them as <item index= value= evaluation= >.");
            return null;
        }

        foreach (var item in _stated.Items.Where(item => !issue.Values.Contains(Value(item))))
            xml.Wrong(item, $"'{Value(item)}' is not a value of the issue '{issue.Name}'.{DidYouMean.For(Value(item), issue.Values)}");

        foreach (var twice in _stated.Items.GroupBy(Value).Where(group => group.Count() > 1))
        {
            var all = string.Join(", ", twice.Select(item => (string?)item.Attribute("evaluation")));
            xml.Wrong(
                twice.ElementAt(1),
                $"the value '{twice.Key}' of the issue '{issue.Name}' is evaluated {twice.Count()} times: {all}. Leave one."
            );
        }

        var evaluations = new double[issue.Values.Count];
        for (var value = 0; value < evaluations.Length; value++)
        {
            if (_stated.Items.FirstOrDefault(one => Value(one) == issue.Values[value]) is { } item)
                evaluations[value] = xml.Size(item, "evaluation") ?? 0;
            else
                xml.Wrong(element, $"the issue '{issue.Name}' says nothing of its value '{issue.Values[value]}'.");
        }

        return AdditiveUtility.Shares(evaluations);
    }

    private double[]? OfNumbers()
    {
        var kind = _stated.Kind.ToString().ToLowerInvariant();
        if (domainBounds is not var (low, high))
        {
            xml.Wrong(element, $"the issue '{issue.Name}' is {kind} here, and the domain lists its values.");
            return null;
        }

        if (_stated.Bounds() is { } own && own != (low, high))
            xml.Wrong(
                element,
                $"the issue '{issue.Name}' goes {GeniusIssue.Text(own)} here and {GeniusIssue.Text((low, high))} in the domain."
            );

        if (element.Elements().FirstOrDefault(one => one.Name.LocalName == "evaluator") is not { } evaluator)
        {
            xml.Wrong(element, $"the {kind} issue '{issue.Name}' has no <evaluator>.");
            return null;
        }

        if (Function(evaluator, low) is not { } worth)
            return null;

        return [.. issue.Values.Select(value => Math.Clamp(worth(double.Parse(value, CultureInfo.InvariantCulture)), 0, 1))];
    }

    private Func<double, double>? Function(XElement evaluator, double low)
    {
        if (_stated.Kind == GeniusKind.Integer && evaluator.Attribute("parameter0") is null)
        {
            var slope = xml.Number(evaluator, "slope") ?? 0;
            var offset = xml.Number(evaluator, "offset") ?? 0;
            return value => (slope * (value - low)) + offset;
        }

        switch (((string?)evaluator.Attribute("ftype"))?.ToLowerInvariant())
        {
            case "linear":
                var gradient = Parameter(evaluator, 1);
                var intercept = Parameter(evaluator, 0);
                return value => (gradient * value) + intercept;
            case "constant":
                var constant = Parameter(evaluator, 0);
                return _ => constant;
            case "triangular":
                return Triangle(Parameter(evaluator, 0), Parameter(evaluator, 2), Parameter(evaluator, 1));
            case var other:
                var message =
                    $"the evaluator of the issue '{issue.Name}' has the ftype '{other}'; linear, constant and triangular can be read.";
                xml.Wrong(evaluator, message);
                return null;
        }
    }

    private double Parameter(XElement evaluator, int number) => xml.Number(evaluator, $"parameter{number}") ?? 0;

    private static Func<double, double> Triangle(double low, double top, double high) =>
        value =>
            value < low || value >= high ? 0
            : value < top ? (value - low) / (top - low)
            : 1 - ((value - top) / (high - top));

    private static string Value(XElement item) => (string?)item.Attribute("value") ?? "";
}
