using Simulation.Model.Engine.Results;
using Simulation.Storage.Exports;
using Simulation.Storage.Results;
using Simulation.Tests.Results;

namespace Simulation.Storage.Tests.Results;

public sealed class ResultReaderTests
{
    private static readonly RunResult Run = SyntheticRun.Climate(3, 4, 5);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Read_WhatTheExportsWrote_GivesBackTheSameResult(int parties)
    {
        var run = SyntheticRun.Climate(parties, 4, 5);
        var folder = Written(run);

        var read = new ResultReader(run.Header, name => new MemoryStream(folder.Bytes(name))).Read();

        Assert.Equal(run.Nash.World, read.Nash.World);
        Assert.Equal(run.Cooperative.Party, read.Cooperative.Party);
        foreach (var (expected, found) in run.Lanes.Zip(read.Lanes))
        {
            Assert.Equal(expected.Replicate, found.Replicate);
            Assert.Equal(expected.World, found.World);
            Assert.Equal(expected.Party, found.Party);
            Assert.Equal(expected.Trust, found.Trust);
            Assert.Equal(expected.Indicators, found.Indicators);
            Assert.Equal(expected.Events?.Select(one => one.Sentence), found.Events?.Select(one => one.Sentence));
            Assert.Equal(expected.Events?.SelectMany(one => one.Terms), found.Events?.SelectMany(one => one.Terms));
            Assert.Equal(
                expected.Events?.Select(one => (one.Period, one.Round, one.Kind, one.Party, one.Accepted)),
                found.Events?.Select(one => (one.Period, one.Round, one.Kind, one.Party, one.Accepted))
            );
        }
    }

    [Fact]
    public void Read_TableCutShort_SaysHowManyRowsAreMissing()
    {
        var folder = Written(Run with { Lanes = [.. Run.Lanes.SkipLast(1)] });

        var error = Assert.Throws<InvalidDataException>(() =>
            new ResultReader(Run.Header, name => new MemoryStream(folder.Bytes(name))).Read()
        );

        Assert.Equal("indicators.csv: expected 5 rows for 5 replicates, found 4.", error.Message);
    }

    [Fact]
    public void Read_AnotherRunsParties_SaysWhichIsNotOfThisRun()
    {
        var folder = Written(Run);
        var header = Run.Header with
        {
            Parties = [.. Run.Header.Parties.Select(party => party with { Code = party.Code == "JPN" ? "BRA" : party.Code })],
        };

        var error = Assert.Throws<InvalidDataException>(() =>
            new ResultReader(header, name => new MemoryStream(folder.Bytes(name))).Read()
        );

        Assert.Equal("periods.csv(4,4): 'JPN' is not a party of this run in column 'country'.", error.Message);
    }

    private static MemoryFolder Written(RunResult run)
    {
        var folder = new MemoryFolder();
        foreach (var export in DataExports.All("1.2.3"))
        {
            using var stream = folder.Open(export.FileName);
            export.Write(run, stream);
        }

        return folder;
    }
}
