using Simulation.Runner.Tests.Support;
using Simulation.Storage.Scenarios;

namespace Simulation.Runner.Tests.Commands;

public sealed class CheckCommandTests
{
    [Fact]
    public async Task Check_ShippedScenarios_AreFine()
    {
        string[] names = [.. ScenarioFolder.Names()];

        var outcome = await Negsim.RunAsync(["check", .. names]);

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.All(names, name => Assert.Contains($"{name}: fine", outcome.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("no class can play it", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("institution.protocl={ kind: open-floor }", "unknown key 'protocl'")]
    [InlineData("institution.protocol={ kind: open-flor }", "Did you mean 'open-floor'?")]
    [InlineData("institution.protocol={ kind: single-text, rounds: -2 }", "rounds")]
    [InlineData("trust.initial", "expected path=value")]
    [InlineData("trust.initial=", "expected a value behind '='")]
    [InlineData("countries.count=1", "")]
    [InlineData("horizon.periods=1", "as a class plays it (classroom.set): expected periods from 1 to 1")]
    public async Task Check_WhatAClassSets_IsCheckedAtItsPlace(string assignment, string expected)
    {
        using var folder = new TemporaryFolder();
        var path = folder.WriteSmall();
        File.AppendAllText(
            path,
            $"""
            classroom:
              conferences: [1, 4]
              set:
                - "trust.initial=0.5"
                - "{assignment}"

            """
        );
        var line = File.ReadAllLines(path).Length;

        var outcome = await Negsim.RunAsync("check", path);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
        Assert.StartsWith(
            expected.StartsWith("as a class", StringComparison.Ordinal) ? $"{path}(" : $"{path}({line},7): {assignment}: ",
            outcome.Error
        );
    }

    [Fact]
    public async Task Check_OfOne_CountsInTheSingular()
    {
        using var folder = new TemporaryFolder();
        var path = folder.WriteSmall();

        var several = await Negsim.RunAsync("check", path);
        folder.Edit("small.yaml", "periods: 4", "periods: 1");
        var one = await Negsim.RunAsync("check", path);

        Assert.Contains("(3 parties, 4 periods of 1 year", several.Output, StringComparison.Ordinal);
        Assert.Contains("(3 parties, 1 period of 1 year", one.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("run", "--no-charts", "--out", "OUT")]
    public async Task AnyCommand_WithADecisionThatNobodyIsAskedFor_NotesIt(string command, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var path = folder.WriteSmall();
        File.AppendAllText(path, "decisions: [{ period: 1, country: C01, pledge: 1 }]\n");

        var outcome = await Negsim.RunAsync([command, path, .. options.Select(option => option == "OUT" ? folder.PathOf("out") : option)]);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains(
            $"Note: {path}: decisions[0]: nobody was asked for 'pledge' under the protocol 'single-text' in the first replicate, so it "
                + "changes nothing.",
            outcome.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Check_TalksThatOnlyAClassHolds_AreFine()
    {
        using var folder = new TemporaryFolder();
        var path = folder.WriteSmall();
        folder.Edit("small.yaml", "{ kind: single-text, rounds: 5 }", "no-talks");
        File.AppendAllText(path, "classroom: { set: [ \"institution.protocol={ kind: open-floor, rounds: 3 }\" ] }\n");

        var outcome = await Negsim.RunAsync("check", path);

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.DoesNotContain("no class can play it", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WhatNoClassCanPlay_IsToldBesideWhatRuns()
    {
        using var folder = new TemporaryFolder();
        var path = folder.WriteSmall();
        File.AppendAllText(path, "classroom: { seats: [Mars], prediction: { question: x, indicator: trust_maen } }\n");

        var outcome = await Negsim.RunAsync("check", path);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(@"but no class can play it: .*small\.yaml\([0-9]+,22\): 'Mars' is not a party here\.", outcome.Output);
        Assert.Contains("this world has no indicator 'trust_maen'.", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ASeatListedTwice_IsWrongAtItsPlace()
    {
        using var folder = new TemporaryFolder();
        var path = folder.WriteSmall();
        File.AppendAllText(path, "classroom: { seats: [A, B, A] }\n");

        var outcome = await Negsim.RunAsync("check", path);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Matches(@"small\.yaml\([0-9]+,28\): 'A' is listed twice", outcome.Error);
    }

    [Fact]
    public async Task Check_OneOfTwoIsWrong_TellsOfBoth()
    {
        using var folder = new TemporaryFolder();
        var good = folder.WriteSmall();
        var wrong = folder.PathOf("wrong.yaml");
        File.WriteAllText(wrong, "name: wrong\nworld: { kind: comons }\n");

        var outcome = await Negsim.RunAsync("check", wrong, good);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains($"{wrong}(2,", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("'commons'", outcome.Error, StringComparison.Ordinal);
        Assert.Contains($"{good}: fine", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckDeep_ALeverSetInVain_IsAnErrorAtItsPlace()
    {
        // Nothing pays transfers where everyone pledges for itself; exchange builds trust under any protocol.
        using var folder = new TemporaryFolder();
        var vain = folder.PathOf("vain.yaml");
        var text = SmallScenario.Text.Replace("single-text", "pledge-and-review", StringComparison.Ordinal);
        File.WriteAllText(
            vain,
            text.Replace("replicates: 4", "  fund: { size: 0.4 }\n  exchange: { effort: 0.3 }\nreplicates: 4", StringComparison.Ordinal)
        );

        var outcome = await Negsim.RunAsync("check", "--deep", vain);

        Assert.Equal(2, outcome.ExitCode);
        var error = Assert.Single(outcome.Error.TrimEnd().Split('\n'));
        Assert.StartsWith(
            $"{vain}(9,17): institution.fund.size (fund) has no effect here: every indicator is "
                + $"the same with 0, with 0.5 and as it stands,",
            error,
            StringComparison.Ordinal
        );
        Assert.Contains("It would have one with institution.protocol=single-text", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckDeep_LeversThatAct_AreFine()
    {
        using var folder = new TemporaryFolder();

        var outcome = await Negsim.RunAsync("check", "--deep", folder.WriteSmall());

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Contains("; the lever it sets has an effect)", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckDeep_TrustThatActsNowhere_IsSaidWithTheReason()
    {
        using var folder = new TemporaryFolder();
        var path = folder.WriteSmall();
        folder.Edit("small.yaml", "initial: 0.6", "initial: 0.6, channels: { acceptance: false, compliance: false }");

        var outcome = await Negsim.RunAsync("check", "--deep", path);

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Contains(
            $"{path}: idle: trust: ambition, participation and compliance are the same with trust.initial=0.1 and with 0.9, in each of 6 "
                + "replicates; trust.channels switch off where it acts, acceptance and compliance.",
            outcome.Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("conditional-commitments", "rounds: the protocol 'conditional-commitments' has none.")]
    [InlineData("no-talks", "rounds: the protocol 'no-talks' has none.")]
    [InlineData("no-talks", "in each of 6 replicates; under the protocol 'no-talks' nobody meets to promise anything.")]
    public async Task CheckDeep_RoundsThatThereAreNot_AreSaid(string protocol, string expected)
    {
        using var folder = new TemporaryFolder();
        var path = folder.WriteSmall();
        folder.Edit("small.yaml", "{ kind: single-text, rounds: 5 }", protocol);

        var outcome = await Negsim.RunAsync("check", "--deep", path);

        Assert.Contains(expected, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckDeep_TrustAndRoundsThatAct_ArePassedOver()
    {
        using var folder = new TemporaryFolder();
        var path = folder.WriteSmall();
        folder.Edit("small.yaml", "{ kind: single-text, rounds: 5 }", "{ kind: pledge-and-review, rounds: 4 }");

        var outcome = await Negsim.RunAsync("check", "--deep", path);

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.DoesNotContain("idle", outcome.Output, StringComparison.Ordinal);
    }
}
