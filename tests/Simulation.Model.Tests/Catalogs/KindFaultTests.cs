using System.Reflection;
using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Scenarios;
using Simulation.Model.Strategies;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Catalogs;

public sealed class KindFaultTests
{
    private const string Moody = """
        using System;
        using Simulation.Model.Catalogs;
        using Simulation.Model.Strategies;

        [Rule("moody", "fails", "this test")]
        public sealed record Moody : Strategy
        {
            private double _nerve;

            public double Nerve
            {
                get => _nerve;
                init => _nerve = value < 1 ? value : throw new ArgumentException("no nerves left");
            }

            protected override double Pace(in BargainingMoment moment) => throw new InvalidOperationException("not today");
        }
        """;

    private const string Void = """
        using System.Collections.Generic;
        using Simulation.Model.Catalogs;
        using Simulation.Model.Countries;
        using Simulation.Model.Worlds;

        [Rule("void", "is not there", "this test")]
        public sealed record Void : IWorldDefinition
        {
            public IReadOnlyList<Party> OwnParties => new Party[0];

            public IWorld Build(WorldContext context) => null;
        }
        """;

    private const string Leaning = """
        using Simulation.Model.Catalogs;
        using Simulation.Model.Strategies;

        [Rule("leaning", "leans on a library", "this test")]
        public sealed record Leaning : Strategy
        {
            protected override double Pace(in BargainingMoment moment) => Helper.Pace();
        }
        """;

    [Fact]
    public void Of_WhatAPluginThrew_NamesKindPluginAndWhatItWas()
    {
        var thrown = Thrown(() => Concede(CompiledPlugin.Of("Mine", Moody)));
        var fault = KindFault.Of(thrown)!;

        Assert.Equal(
            "the kind 'moody' of the plug-in Mine 0.0.0 threw InvalidOperationException: not today. Tell its author.",
            fault.Message
        );
        Assert.Contains("Moody.Pace", fault.ToString(), StringComparison.Ordinal);
        Assert.Same(fault, KindFault.Of(fault));
        Assert.Equal(fault.Message, KindFault.Of(new TargetInvocationException(thrown))!.Message);
    }

    [Fact]
    public void Of_ALibraryThatIsMissing_NamesKindPluginAndLibrary()
    {
        var helper = CompiledPlugin.Bytes("Helper", "public static class Helper { public static double Pace() => 0; }");

        var fault = KindFault.Of(Thrown(() => Concede(CompiledPlugin.Of("Mine", Leaning, helper))))!;

        Assert.StartsWith(
            "the kind 'leaning' of the plug-in Mine 0.0.0 threw FileNotFoundException: ",
            fault.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("'Helper, Version=0.0.0.0", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_WhatTheProgramThrew_IsNone() => Assert.Null(KindFault.Of(Thrown(() => throw new InvalidOperationException("our own"))));

    [Fact]
    public void Of_AStop_IsNone() => Assert.Null(KindFault.Of(new OperationCanceledException()));

    [Fact]
    public void Setter_ThatThrows_IsAProblemAtItsPlace()
    {
        var package = Package("world: { kind: commons, benefit: 1, cost: 1 }\n", "{ kind: moody, nerve: 2 }");
        var load = ScenarioReader.Read(package, new Catalog([CompiledPlugin.Of("Mine", Moody)]));
        var problem = Assert.Single(load.Problems.Problems);

        Assert.Equal(("own.yaml", 4), (problem.File, problem.Line));
        Assert.Equal(
            "the key 'nerve' takes no such value: the kind 'moody' of the plug-in Mine 0.0.0 threw ArgumentException: no nerves left. "
                + "Tell its author.",
            problem.Message
        );
    }

    [Fact]
    public void Build_OfNothingWithoutAProblem_IsTheWorldsFault()
    {
        var package = Package("world: void\n", "conceder");
        var catalog = new Catalog([CompiledPlugin.Of("Mine", Void)]);

        var fault = Assert.Throws<KindFaultException>(() => new RunCompiler(catalog).Compile(package));

        Assert.Equal(
            "the kind 'void' of the plug-in Mine 0.0.0 built no world (null) and named no problem. Tell its author.",
            fault.Message
        );
    }

    private static ScenarioPackage Package(string world, string strategy)
    {
        var countries = $"countries: {{ count: 3, defaults: {{ strategy: {strategy} }} }}\n";
        var text = $"name: own\n{world}horizon: {{ start: 2025, periods: 2 }}\n{countries}";
        return new ScenarioPackage("own.yaml", text, new Dictionary<string, string>());
    }

    private static void Concede(Plugin plugin)
    {
        var kind = (IStrategy)Activator.CreateInstance(plugin.Assembly.GetExportedTypes()[0])!;
        kind.Concession(new BargainingMoment());
    }

    private static Exception Thrown(Action act) => Record.Exception(act)!;
}
