using System.Text.RegularExpressions;
using Simulation.Model.Experiments;
using Simulation.Model.Texts;

namespace Simulation.Runner.Experiments;

/// <summary>The page on stylised facts, written from what the runs gave.</summary>
internal static partial class FactsPage
{
    private const string Experiments = "../../scenarios/experiments/stylised-facts";

    public static void Write(TextWriter page, IReadOnlyList<FactOutcome> facts)
    {
        page.NewLine = "\n";
        page.WriteLine("# Stylised facts");
        page.WriteLine();
        page.WriteLine(
            "What the literature on international agreements holds to be regular, and whether it comes out here without being told. "
                + "Written by `negsim facts --write`; a test runs it again."
        );
        page.WriteLine();
        page.WriteLine(
            $"**{facts.Count(fact => fact.IsReproduced)} of {facts.Count} are reproduced**, {facts.Count(fact => fact.IsPartly)} in part."
        );
        var contested = facts.Where(fact => fact.IsContested).Select(fact => fact.Id).ToList();
        page.WriteLine(
            $"{(contested.Count == 0 ? "None is" : string.Join(", ", contested) + (contested.Count == 1 ? " is" : " are"))} contested in "
                + $"the literature; both sides are shown."
        );
        page.WriteLine(
            $"{facts.Count(RunsScenarios)} are shown by runs of the simulator, the others by the closed forms that `negsim verify` checks."
        );
        page.WriteLine();
        page.WriteLine(
            "The effect is the indicator at the last level less that at the first, replicate by replicate under the same random numbers, "
                + "with its 95 % interval (Student's t). Where the two ends"
        );
        page.WriteLine("of the interval meet nothing is random. The table has each fact's first effect; the rest stands below it.");
        page.WriteLine();
        page.WriteLine("| Fact | Claim | Effect | 95 % interval | Verdict |");
        page.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var fact in facts)
        {
            var first = fact.Experiments[0];
            page.WriteLine(
                $"| [{fact.Id}](#{Anchor(fact)}) | {Line(first.Fact.Claim)} | {Effect(first.Findings[0])} | "
                    + $"{EffectText.Interval(first.Findings[0].Effect)} | {fact.Verdict} |"
            );
        }

        foreach (var fact in facts)
            Write(page, fact);
    }

    private static bool RunsScenarios(FactOutcome fact) => fact.Experiments.Any(experiment => experiment.Experiment.Scenario is not null);

    private static string Effect(Finding finding) => $"{EffectText.Effect(finding.Effect)} `{finding.Expectation.Indicator}`";

    private static void Write(TextWriter page, FactOutcome fact)
    {
        page.WriteLine();
        page.WriteLine($"## {fact.Id}");
        page.WriteLine();
        page.WriteLine($"Verdict: **{fact.Verdict}**.");
        foreach (var experiment in fact.Experiments)
            Write(page, experiment);
    }

    private static void Write(TextWriter page, FactExperiment one)
    {
        var file = Path.GetFileName(one.File);
        page.WriteLine();
        page.WriteLine($"**{Line(one.Fact.Claim)}** {Linked(Line(one.Fact.Source))}.");
        page.WriteLine();
        page.WriteLine(
            $"Experiment [{file}]({Experiments}/{file}), {Setting(one.Experiment)}. Varied: "
                + $"{string.Join("; ", one.Experiment.Factors.Select(Factor))}."
        );
        foreach (
            var (head, text) in new[]
            {
                ("Contested", one.Fact.Contested),
                ("Note", one.Fact.Note),
                ("Why it is not reproduced", one.Fact.Gap),
            }
        )
        {
            if (text is not null)
                page.WriteLine($"{head}: {Line(text)}");
        }

        page.WriteLine();
        page.WriteLine("| Expected | Means along the levels | Effect | 95 % interval | Seen |");
        page.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var finding in one.Findings)
        {
            page.WriteLine(
                $"| {Expected(finding)} | {string.Join("; ", finding.Curve.Means.Select(EffectText.Number))} "
                    + $"| {EffectText.Effect(finding.Effect)} | {EffectText.Interval(finding.Effect)} | {(finding.Holds ? "yes" : "no")} |"
            );
        }
    }

    private static string Setting(Experiment experiment) =>
        experiment.Theory is { } theory
            ? $"on the closed form `{theory}`, where nothing is random"
            : $"on [{Path.GetFileName(experiment.Scenario)}]({Target(experiment.Scenario!)}), {experiment.Replicates} replicates from seed "
                + $"{experiment.Seed}";

    private static string Factor(KeyValuePair<string, Factor> factor)
    {
        var levels =
            factor.Value.Values.Count > 6
                ? [factor.Value.Values[0].ToString(), factor.Value.Values[1].ToString(), "...", factor.Value.Values[^1].ToString()]
                : factor.Value.Values.Select(level => level.ToString()).ToArray();
        return $"`{factor.Key}` ({string.Join("; ", levels.Select(EffectText.Short))})";
    }

    private static string Expected(Finding finding)
    {
        var expectation = finding.Expectation;
        var indicator = $"`{expectation.Indicator}`" + (expectation.Minus is { } minus ? $" less `{minus}`" : "");
        var subject = expectation.Contrast is { } contrast ? $"the effect of `{contrast}` on {indicator}" : indicator;
        var words = $"{subject} {Words.Of(expectation.Shape).Replace('-', ' ')} along `{expectation.Along}`" + Place(expectation);
        return (expectation.Says is { } says ? $"{Line(says)}: {words}" : words)
            + (finding.Curve.Setting.Length > 0 ? $", at {EffectText.Short(finding.Curve.Setting)}" : "");
    }

    private static string Place(Expectation expectation) =>
        (expectation.Level, expectation.At) switch
        {
            ({ } level, { } at) => $": {EffectText.Number(level)} at {EffectText.Number(at)}",
            (null, { } at) => $" at {EffectText.Number(at)}",
            _ => "",
        };

    // The scenario's file as seen from the page.
    private static string Target(string scenario) =>
        "../../"
        + Path.GetRelativePath(Path.GetFullPath("/"), Path.GetFullPath(Path.Combine("/", Experiments[6..], scenario))).Replace('\\', '/');

    private static string Anchor(FactOutcome fact) => fact.Id.ToLowerInvariant();

    // "THEORY B5" is a section of the page beside this one.
    private static string Linked(string source) =>
        Theory().Replace(source, reference => $"[{reference.Value}](theory.md#{reference.Groups["section"].Value.ToLowerInvariant()})");

    [GeneratedRegex("THEORY (?<section>[0-9A-Z]+)")]
    private static partial Regex Theory();

    // Folded YAML ends in a line break.
    private static string Line(string text) => text.Trim().ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
