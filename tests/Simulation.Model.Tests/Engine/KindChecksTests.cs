using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Engine.Parties;
using Simulation.Model.Negotiation;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Protocols;
using Simulation.Model.Tests.Classroom;
using Simulation.Model.Trust;
using Simulation.SamplePlugin;

namespace Simulation.Model.Tests.Engine;

public sealed class KindChecksTests
{
    [Fact]
    public void Protocol_WithoutAQuestion_EndsTheRunInASentence() =>
        Assert.Contains(
            "the kind 'faulty-table' of the plug-in Simulation.Model.Tests ",
            Fault(new FaultyTable(_ => [null!])),
            StringComparison.Ordinal
        );

    [Fact]
    public void Protocol_WithoutAQuestion_IsSaidToPutNone()
    {
        Assert.EndsWith("put no question (null) where it had the turn. Tell its author.", Fault(new FaultyTable(_ => [null!])));
        Assert.EndsWith("gave no list of questions (null). Tell its author.", Fault(new FaultyTable(_ => null!)));
    }

    [Theory]
    [InlineData(double.NaN, "concluded a commitment of NaN, which is not from 0 to 1")]
    [InlineData(-1, "concluded a commitment of -1, which is not from 0 to 1")]
    [InlineData(1e9, "concluded a commitment of 1000000000, which is not from 0 to 1")]
    public void Agreement_BeyondWhatAPartyCanDo_IsRefused(double commitment, string what) =>
        Assert.Contains(what, Fault(Concluding(commitments: commitment)), StringComparison.Ordinal);

    [Fact]
    public void Agreement_WithTransfersThatAreNoNumbers_IsRefused() =>
        Assert.Contains("concluded transfers that are no numbers", Fault(Concluding(transfers: double.NaN)), StringComparison.Ordinal);

    [Fact]
    public void Agreement_OfTooFewParties_IsRefused() =>
        Assert.Contains("of another number of parties or issues", Fault(Concluding(fewer: 1)), StringComparison.Ordinal);

    [Theory]
    [InlineData(7, "answered the trust 7, which is not from 0 to 1")]
    [InlineData(double.NaN, "answered the trust NaN, which is not from 0 to 1")]
    [InlineData(-0.1, "answered the trust -0.1, which is not from 0 to 1")]
    public void Trust_BeyondItsRange_IsRefused(double score, string what)
    {
        var setup = Setup();

        Assert.Contains(what, Fault(Trusting(setup, new FaultyTrust(score))), StringComparison.Ordinal);
    }

    [Fact]
    public void Trust_WithoutAMemory_IsRefused() =>
        Assert.Contains("began with no memory (null)", Fault(Trusting(Setup(), new FaultyTrust(null))), StringComparison.Ordinal);

    [Fact]
    public void Kinds_ThatDoWhatTheyMay_AreLeftAlone() => Play(Trusting(At(Concluding(commitments: 0.5)), new FaultyTrust(1)));

    // A world in which nobody can do less than 0 or more than 1.
    private static RunSetup Setup()
    {
        var package = SmallClass.Package("pledge-and-review", "");
        var sample = new Plugin("Sample", "1.0.0", new string('0', 64), typeof(SharedWell).Assembly);
        var yaml = package.Yaml.Replace("{ kind: commons, benefit: 1, cost: 1 }", "shared-well", StringComparison.Ordinal);
        return new RunCompiler(new Catalog([sample])).Compile(package with { Yaml = yaml });
    }

    private static RunSetup At(IProtocol protocol)
    {
        var setup = Setup();
        return setup with { Scenario = setup.Scenario with { Institution = setup.Institution with { Protocol = protocol } } };
    }

    private static RunSetup Trusting(RunSetup setup, ITrustModel model) =>
        setup with
        {
            Scenario = setup.Scenario with { Trust = setup.Scenario.Trust with { Model = model } },
        };

    private static FaultyTable Concluding(double commitments = 0.5, double transfers = 0, int fewer = 0) =>
        new(conference =>
        {
            var parties = conference.AtTable.Length;
            conference.Conclude(
                new Treaty(
                    [.. Enumerable.Repeat(commitments, parties)],
                    conference.AtTable,
                    [.. Enumerable.Repeat(transfers, parties - fewer)],
                    1
                )
            );
            return [];
        });

    private static string Fault(IProtocol protocol) => Fault(At(protocol));

    private static string Fault(RunSetup setup) => Assert.Throws<KindFaultException>(() => Play(setup)).Message;

    private static void Play(RunSetup setup)
    {
        var lane = new Lane(setup, 7, 0, false);
        var bench = new ScratchBuffers(setup.ActionCount);
        var delegations = Enumerable.Range(0, setup.Count).Select(party => new Delegation(setup, party, 7, 0, bench)).ToList();
        while (lane.Next() is { } ask)
        {
            foreach (var (party, delegation) in delegations.Index())
                lane.Answers[party] = delegation.Answer(ask);
        }
    }

    [Rule("faulty-table", "does what a test says", "this test")]
    private sealed record FaultyTable(Func<Conference, IEnumerable<Ask>> Holds) : IProtocol
    {
        public IEnumerable<Ask> Negotiate(Conference conference) => Holds(conference);
    }

    [Rule("faulty-trust", "answers what a test says", "this test")]
    private sealed record FaultyTrust(double? Answer) : ITrustModel
    {
        public ITrustEvidence Begin(int parties, TrustDefinition trust, Monitoring monitoring) =>
            Answer is { } score ? new Memory(score) : null!;

        private sealed class Memory(double score) : ITrustEvidence
        {
            public void Idle(int other) { }

            public void Update(int other, double outcome) { }

            public double Score(int other, double baseRate) => score;
        }
    }
}
