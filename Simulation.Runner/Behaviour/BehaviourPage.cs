using Simulation.Model.Statistics;
using Simulation.Reporting.Behaviour;
using Simulation.Reporting.Comparisons;
using Simulation.Runner.Experiments;

namespace Simulation.Runner.Behaviour;

/// <summary>The page on what behaviour and rules do to outcomes, written from what the runs gave.</summary>
/// <param name="studies">The studies, one for each scenario; at least one.</param>
/// <param name="command">The command that writes the page.</param>
/// <param name="pictures">The folder of the pictures and the table, as seen from the page; empty where it is the page's own.</param>
internal sealed class BehaviourPage(IReadOnlyList<BehaviourStudy> studies, string command, string pictures)
{
    /// <summary>The table's file.</summary>
    public const string TableFile = "behaviour.csv";

    private const int PictureWidth = 560;

    /// <summary>The name of the picture on a scenario, without extension.</summary>
    public static string PictureName(BehaviourStudy study) => $"behaviour-{study.Header.Name}";

    /// <summary>Writes the page.</summary>
    public void Write(TextWriter page)
    {
        page.NewLine = "\n";
        page.WriteLine("# Behaviour");
        page.WriteLine();
        page.WriteLine(
            "What trust, reciprocity, patience, detection, rounds and retaliation do to ambition, participation and compliance. "
                + "Each setting is moved by itself, all else as the scenario has it; every"
        );
        page.WriteLine(
            "run of a scenario has the same random numbers, so that differences are taken replicate by replicate. [The model](model.md) "
                + "says how these settings act. Illustrative simulations, not forecasts."
        );
        page.WriteLine();
        foreach (var measure in BehaviourStudy.Measures)
            page.WriteLine($"- **{measure.Name}** (`{measure.Indicator}`): {Summary(measure)}");

        page.WriteLine();
        page.WriteLine(
            "An effect is the mean difference between two levels with its 95 % interval (Student's t). It is called clear, and marked"
        );
        page.WriteLine($"{Mark}, where the interval leaves out zero. Where nothing acts, one interval in twenty does so by chance.");
        page.WriteLine();
        page.WriteLine("## What it does to ambition");
        page.WriteLine();
        page.WriteLine("The effect on ambition of going from one level to another:");
        Overview(page);
        foreach (var study in studies)
            Write(page, study);

        page.WriteLine();
        page.WriteLine("## How to make it again");
        page.WriteLine();
        page.WriteLine("This page, its pictures and the table are written by one command:");
        page.WriteLine();
        page.WriteLine("```console");
        page.WriteLine(command);
        page.WriteLine("```");
        page.WriteLine();
        page.WriteLine(
            $"All means, intervals and paired differences, level by level, are in [{TableFile}]({Beside(TableFile)}). "
                + "[Commands](../reference/commands.md#behaviour-scenario) has the options."
        );
    }

    private static string Mark => $"\\{ComparisonTable.ClearMark}";

    private static void Heads(TextWriter page, IReadOnlyList<string> heads)
    {
        page.WriteLine();
        page.WriteLine($"| {string.Join(" | ", heads)} |");
        page.WriteLine($"|{string.Concat(heads.Select(_ => " --- |"))}");
    }

    private static string Size(PairedDifference effect) =>
        double.IsNaN(effect.Mean) ? "none" : $"{EffectText.Effect(effect)}{(effect.IsClear ? Mark : "")}";

    private static string WithInterval(PairedDifference effect) =>
        double.IsNaN(effect.Low) ? Size(effect) : $"{Size(effect)} ({EffectText.Interval(effect)})";

    private static string Levels(ResponseCurve curve, int to) => $"{curve.Taken[0].Text} to {curve.Taken[to].Text}";

    private string Summary(ResponseMeasure measure) =>
        $"{studies[0].Header.Indicators.First(one => one.Name == measure.Indicator).Summary}.";

    private string Beside(string file) => pictures.Length == 0 ? file : $"{pictures}/{file}";

    private void Overview(TextWriter page)
    {
        var names = studies.Select(study => study.Header.Name).ToList();
        Heads(page, ["Setting", "Levels", .. names]);
        for (var place = 0; place < studies[0].Curves.Count; place++)
        {
            var curves = studies.Select(study => study.Curves[place]).ToList();
            foreach (var levels in curves.SelectMany(Pairs).Distinct())
            {
                var cells = curves.Select(curve =>
                    curve.WhyNot is null && curve.Compared.FirstOrDefault(to => Levels(curve, to) == levels) is > 0 and var to
                        ? Size(curve.Effect(0, 0, to))
                        : "not moved"
                );
                page.WriteLine($"| {curves[0].Axis} | {levels} | {string.Join(" | ", cells)} |");
            }
        }

        static IEnumerable<string> Pairs(ResponseCurve curve) => curve.WhyNot is null ? curve.Compared.Select(to => Levels(curve, to)) : [];
    }

    private void Write(TextWriter page, BehaviourStudy study)
    {
        var header = study.Header;
        page.WriteLine();
        page.WriteLine($"## {study.Title}");
        page.WriteLine();
        page.WriteLine($"Scenario `{header.Name}`, {header.Replicates} replicates of each level under seed {header.Seed}.");
        page.WriteLine();
        page.WriteLine(
            $"<img src=\"{Beside(PictureName(study))}.png\" width=\"{PictureWidth}\" alt=\"{header.Name}: a small chart for each of "
                + $"{study.Curves.Count} settings, with a line each for ambition, participation and compliance; the sentences below say "
                + "what they show\">"
        );
        page.WriteLine();
        foreach (var curve in study.Curves)
            page.WriteLine($"- {ResponseSentence.Of(curve)}");

        Heads(page, ["Setting", "Levels", .. BehaviourStudy.Measures.Select(measure => $"Effect on {measure.Name} (95 % interval)")]);
        foreach (var curve in study.Curves.Where(curve => curve.WhyNot is null))
        {
            foreach (var to in curve.Compared)
            {
                var effects = Enumerable
                    .Range(0, BehaviourStudy.Measures.Count)
                    .Select(measure => WithInterval(curve.Effect(measure, 0, to)));
                page.WriteLine($"| {curve.Axis} | {Levels(curve, to)} | {string.Join(" | ", effects)} |");
            }
        }
    }
}
