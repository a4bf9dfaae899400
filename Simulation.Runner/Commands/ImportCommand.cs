using System.CommandLine;
using Simulation.Model.Agendas;
using Simulation.Model.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Model.Scenarios;
using Simulation.Storage.Folders;

namespace Simulation.Runner.Commands;

/// <summary><c>import</c>: makes a scenario of a negotiation that was written for another program.</summary>
internal static class ImportCommand
{
    private const long LargestFile = 32L << 20;

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description =
                "A GENIUS or GeniusWeb domain and the profiles of its parties, or a table of positions; each is known by its content",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string?>("--out")
        {
            Description = "The scenario to write (default: NAME.yaml, which must not exist)",
            HelpName = "SCENARIO.yaml",
        };
        var name = new Option<string?>("--name")
        {
            Description = "What to call it: lower case words joined by hyphens (default: as the files do)",
            HelpName = "NAME",
        };
        var about = $"How many values a real issue of GENIUS becomes, in even steps (default: {GeniusFiles.UsualGrid})";
        var grid = WholeNumber.Option("--grid", "N", 2, 1_000, about);
        var command = new Command("import", "Make a scenario of a GENIUS or GeniusWeb negotiation, or of a table of positions")
        {
            files,
            output,
            name,
            grid,
        };
        command.SetAction(
            (result, _) =>
                Task.FromResult(
                    Run(
                        result.GetRequiredValue(files),
                        result.GetValue(output),
                        result.GetValue(name),
                        result.GetValue(grid) ?? GeniusFiles.UsualGrid,
                        result.Compiler()
                    )
                )
        );
        return command;
    }

    private static int Run(IReadOnlyList<string> files, string? output, string? name, int grid, RunCompiler compiler)
    {
        var problems = files.Select(Refusal).OfType<string>().ToList();
        if (problems.Count > 0)
            return Shell.WrongInput(problems);

        var notes = new List<string>();
        List<(string, string)> texts = [.. files.Select(file => (file, TextFile.Read(file, Report, LargestFile) ?? ""))];
        if (problems.Count > 0)
            return Shell.WrongInput(problems);

        var imported = NegotiationImport.Read(name, texts, Report, notes.Add, grid);
        if (imported is not var (called, yaml))
            return Shell.WrongInput(problems);

        var target = output ?? $"{called}.yaml";
        if (OutputFile.Refusal(target) is { } unfit)
            return Shell.WrongInput([unfit]);
        if (files.Any(file => Path.GetFullPath(file) == Path.GetFullPath(target)))
            return Shell.WrongInput([$"--out {target}: this is one of the files to import, which would be lost; name another."]);
        if (output is null && File.Exists(target))
            return Shell.WrongInput([$"{target} exists already: name another file with --out, or this one to replace it."]);

        // What the scenario itself says against it, such as more outcomes than are looked at one by one.
        var load = ScenarioReader.Read(target, yaml, new NoFiles(), [], compiler.Catalog);
        var setup = load.Scenario is null
            ? null
            : compiler.Compile(load.Scenario, new ScenarioPackage(target, load.Yaml, new Dictionary<string, string>()), load.Problems);
        if (setup is null)
            return Shell.WrongInput(load.Problems.Problems.Select(problem => $"The scenario would not be valid: {problem}"));

        target = AtomicFile.Write(target, writer => writer.Write(yaml), replaces: output is not null);
        foreach (var note in notes)
            Console.Error.WriteLine($"Note: {note}");

        Console.Out.WriteLine($"{target}: {setup.Count} parties. Try it: negsim run {target}");
        return Shell.Done;

        void Report(Problem problem) => problems.Add(problem.ToString());
    }

    private static string? Refusal(string file) =>
        !File.Exists(file) ? $"{file}: {WhatIsThere.InsteadOfFile(file)}"
        : Path.GetExtension(file) is ".yaml" or ".yml"
            ? $"{file}: this is YAML, as scenarios are; expected XML, JSON or a table. Try 'negsim check {file}'."
        : null;

    private sealed class NoFiles : IScenarioFiles
    {
        public (string File, string Text)? Read(string file, string reference) => null;
    }
}
