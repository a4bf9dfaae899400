using System.CommandLine;
using Simulation.Model.Catalogs;
using Simulation.Model.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Model.Levers;
using Simulation.Model.Negotiation.Decisions;
using Simulation.Model.Negotiation.Protocols;
using Simulation.Model.Strategies;
using Simulation.Model.Trust;
using Simulation.Model.Worlds;
using Simulation.Reporting.Charts;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Commands;

/// <summary><c>list</c>: what there is, with a line and a source each.</summary>
internal static class ListCommand
{
    private static readonly Dictionary<string, Func<RunCompiler, IEnumerable<Row>>> Lists = new(StringComparer.Ordinal)
    {
        ["worlds"] = compiler => Rules(compiler, typeof(IWorldDefinition)),
        ["protocols"] = compiler => Rules(compiler, typeof(IProtocol)),
        ["strategies"] = compiler => Rules(compiler, typeof(IStrategy)),
        ["decision-rules"] = compiler => Rules(compiler, typeof(IDecisionRule)),
        ["trust-models"] = compiler => Rules(compiler, typeof(ITrustModel)),
        ["levers"] = _ => LeverCatalogue.All.Select(lever => new Row(lever.Name, lever.Summary, lever.Source)),
        ["indicators"] = Indicators,
        ["charts"] = _ => ChartBook.Kinds.Select(kind => new Row(kind.Kind, kind.Summary, "")),
        ["scenarios"] = compiler =>
            ScenarioFolder
                .Names()
                .Select(name => new Row(name, ScenarioFolder.Load(name, [], compiler).Setup?.Scenario.Title ?? "cannot be read", "")),
    };

    public static Command Create()
    {
        var what = new Argument<string>("WHAT") { Description = string.Join(" | ", Lists.Keys) };
        var command = new Command("list", "List what there is, with a line and a source each") { what };
        command.SetAction((result, _) => Task.FromResult(Run(result.GetRequiredValue(what), result.Compiler())));
        return command;
    }

    private static int Run(string what, RunCompiler compiler)
    {
        if (!Lists.TryGetValue(what, out var rows))
            return Shell.WrongInput([$"list {what}: there is no such list.{DidYouMean.For(what, Lists.Keys)}"]);

        var table = new TextTable("name", "what", "source");
        foreach (var row in rows(compiler))
            table.Row(row.Name, row.What, row.Source);

        table.Write(Console.Out);
        return Shell.Done;
    }

    private static IEnumerable<Row> Rules(RunCompiler compiler, Type extension) =>
        compiler.Catalog.Of(extension).Select(entry => new Row(entry.Name, entry.Summary, entry.Source));

    // Those of every world, then what single worlds add, as the shipped scenarios have them.
    private static IEnumerable<Row> Indicators(RunCompiler compiler)
    {
        var common = RunIndicators.Common.Select(one => new Row(one.Name, one.Summary, one.Source));
        var own = ScenarioFolder
            .Names()
            .Select(name => ScenarioFolder.Load(name, [], compiler).Setup)
            .OfType<RunSetup>()
            .SelectMany(setup =>
                setup.World.Indicators.Select(one => new Row(
                    one.Name,
                    $"{one.Summary} ({Catalog.NameOf(setup.Scenario.World)})",
                    one.Source
                ))
            );
        return common.Concat(own).DistinctBy(row => row.Name);
    }

    private sealed record Row(string Name, string What, string Source);
}
