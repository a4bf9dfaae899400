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
        page.WriteLine(
            $"{Mark}, where the interval leaves out zero. Several of many intervals leave out zero by chance alone: about one in twenty."
        );
        page.WriteLine();
        page.WriteLine("## What it does to ambition");
        page.WriteLine();
        page.WriteLine("From the first level to the last, as listed below:");
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

    private static string WithInterval(ResponseCurve curve, int measure)
    {
        var effect = curve.Effect(measure, 0, curve.Taken.Count - 1);
        return double.IsNaN(effect.Low) ? Size(effect) : $"{Size(effect)} ({EffectText.Interval(effect)})";
    }

    private static string Levels(ResponseCurve curve) => $"{curve.Taken[0].Text} to {curve.Taken[^1].Text}";

    private string Summary(ResponseMeasure measure) =>
        $"{studies[0].Header.Indicators.First(one => one.Name == measure.Indicator).Summary}.";

    private string Beside(string file) => pictures.Length == 0 ? file : $"{pictures}/{file}";

    private void Overview(TextWriter page)
    {
        Heads(page, ["", .. studies.Select(study => study.Header.Name)]);
        for (var place = 0; place < studies[0].Curves.Count; place++)
        {
            var cells = studies.Select(study => study.Curves[place]).Select(curve => curve.WhyNot is null ? Ambition(curve) : "not moved");
            page.WriteLine($"| {studies[0].Curves[place].Axis} | {string.Join(" | ", cells)} |");
        }

        static string Ambition(ResponseCurve curve) => Size(curve.Effect(0, 0, curve.Taken.Count - 1));
    }

    private void Write(TextWriter page, BehaviourStudy study)
    {
        var header = study.Header;
        page.WriteLine();
        page.WriteLine($"## {header.Title}");
        page.WriteLine();
        page.WriteLine($"Scenario `{header.Name}`, {header.Replicates} replicates of each level under seed {header.Seed}.");
        page.WriteLine();
        page.WriteLine(
            $"<img src=\"{Beside(PictureName(study))}.png\" width=\"{PictureWidth}\" alt=\"{header.Name}: a small chart for each of "
                + $"{study.Curves.Count} settings, with a line each for ambition, participation and compliance; the sentences below say what "
                + "they show\">"
        );
        page.WriteLine();
        foreach (var curve in study.Curves)
            page.WriteLine($"- {ResponseSentence.Of(curve)}");

        Heads(page, ["Setting", "Levels", .. BehaviourStudy.Measures.Select(measure => $"Effect on {measure.Name} (95 % interval)")]);
        foreach (var curve in study.Curves.Where(curve => curve.WhyNot is null))
        {
            var effects = Enumerable.Range(0, BehaviourStudy.Measures.Count).Select(measure => WithInterval(curve, measure));
            page.WriteLine($"| {curve.Axis} | {Levels(curve)} | {string.Join(" | ", effects)} |");
        }
    }
}
