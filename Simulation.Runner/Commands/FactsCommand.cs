using System.CommandLine;
using System.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Model.Experiments;
using Simulation.Runner.Experiments;
using Simulation.Storage.Experiments;
using Simulation.Storage.Folders;

namespace Simulation.Runner.Commands;

/// <summary><c>facts</c>: puts stylised facts of the literature to the test.</summary>
internal static class FactsCommand
{
    public static Command Create()
    {
        var experiments = new Argument<string[]>("EXPERIMENT")
        {
            Description = "Experiment files or names (default: all stylised facts that come with the program)",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var write = new Option<string?>("--write") { Description = "Write the page on them to this file", HelpName = "FILE.md" };
        var command = new Command(
            "facts",
            "Run experiments on stylised facts and tell which are reproduced; exit 1 if one is not that should be"
        )
        {
            experiments,
            write,
        };
        command.SetAction(
            (line, cancellation) =>
                Task.Run(() => Run(line.GetRequiredValue(experiments), line.GetValue(write), line.Compiler(), cancellation), cancellation)
        );
        return command;
    }

    private static int Run(string[] names, string? page, RunCompiler compiler, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var loads = (names.Length > 0 ? names : ExperimentFolder.In(ExperimentFolder.Facts))
            .Select(name => ExperimentFolder.Read(name))
            .ToList();
        foreach (var (_, load) in loads.Where(one => one.Load.Experiment is { Fact: null }))
            load.Problems.Add("name", "this experiment has no block 'fact', so there is nothing to put to the test.");

        if (Problems(loads) is { Count: > 0 } wrong)
            return Shell.WrongInput(wrong);

        var sampled = loads.Select(one => (one.File, Samples: Sample(one.File, one.Load, compiler, cancellation))).ToList();
        if (Problems(loads) is { Count: > 0 } unfit)
            return Shell.WrongInput(unfit);

        var facts = FactOutcome.Of(sampled.Select(one => new FactExperiment(one.File, one.Samples!.Experiment, Finding.Of(one.Samples))));
        if (page is not null)
            AtomicFile.Write(page, writer => FactsPage.Write(writer, facts));

        Print(facts, clock.Elapsed, page);
        return facts.All(fact => fact.IsAsStated) ? Shell.Done : Shell.Failed;
    }

    private static ExperimentSamples? Sample(string file, ExperimentLoad load, RunCompiler compiler, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return load.Experiment!.Theory is null ? ScenarioSampler.Sample(file, load, compiler, cancellation) : TheorySampler.Sample(load);
    }

    private static List<string> Problems(IEnumerable<(string File, ExperimentLoad Load)> loads) =>
        [.. loads.SelectMany(one => one.Load.Problems.Problems).Select(problem => problem.ToString()).Distinct()];

    private static void Print(IReadOnlyList<FactOutcome> facts, TimeSpan elapsed, string? page)
    {
        var table = new TextTable("fact", "experiment", "indicator", "shape", "effect", "95 % interval", "seen").AlignRight(4, 5);
        foreach (
            var (fact, experiment, finding) in facts.SelectMany(fact =>
                fact.Experiments.SelectMany(experiment => experiment.Findings.Select(finding => (fact, experiment, finding)))
            )
        )
        {
            table.Row(
                fact.Id,
                experiment.Experiment.Name,
                finding.Expectation.Indicator,
                Model.Texts.Words.Of(finding.Expectation.Shape),
                EffectText.Effect(finding.Effect),
                EffectText.Interval(finding.Effect),
                finding.Holds ? "yes" : "no"
            );
        }

        table.Write(Console.Out);
        Console.Out.WriteLine();
        Console.Out.WriteLine(
            $"{facts.Count(fact => fact.IsReproduced)} of {facts.Count} facts are reproduced, {facts.Count(fact => fact.IsPartly)} in part "
                + $"({elapsed.TotalSeconds:0.0} s)."
        );
        if (page is not null)
            Console.Out.WriteLine($"Written to {page}.");

        foreach (var experiment in facts.SelectMany(fact => fact.Experiments).Where(one => !one.IsAsStated))
            Console.Error.WriteLine(
                $"{experiment.File}: "
                    + $"{(experiment.Holds ? "this is reproduced after all: take out 'gap'" : "this should be reproduced, and is not")}."
            );
    }
}
