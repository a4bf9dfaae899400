using Simulation.Model.Hindcasts;

namespace Simulation.Model.Tests.Hindcasts;

public sealed class HindcastReaderTests
{
    private const string Valid = """
        name: small
        title: A small one
        scenario: small.yaml
        record: record.csv
        calibrateTo: 2000
        series: [{ label: A, of: a, record: b, omit: { 1999: a strike } }]
        parameters:
          institution.redTape: { min: 0, max: 1 }
        counterfactuals: { none: { institution.protocol: no-talks } }
        """;

    [Fact]
    public void Read_AValidFile_BindsIt()
    {
        var hindcast = HindcastReader.Read("h.yaml", Valid).Hindcast!;

        Assert.Equal("a strike", hindcast.Series[0].Omit["1999"]);
        Assert.Equal(1, hindcast.Parameters["institution.redTape"].Max);
        Assert.Equal("\"no-talks\"", hindcast.Counterfactuals["none"]["institution.protocol"].Json);
    }

    [Theory]
    [InlineData("max: 1", "max: -1", "h.yaml(8,3): min is 0 and max -1; expected min below max.")]
    [InlineData("1999: a strike", "then: a strike", "expected a year and the reason")]
    [InlineData("calibrateTo: 2000\n", "", "the key 'calibrateTo' is missing")]
    [InlineData("record: record.csv", "recrd: record.csv", "unknown key 'recrd'")]
    [InlineData("[{ label: A, of: a, record: b, omit: { 1999: a strike } }]", "[]", "nothing is compared")]
    public void Read_SomethingWrong_TellsWhere(string part, string instead, string message)
    {
        var load = HindcastReader.Read("h.yaml", Valid.Replace(part, instead, StringComparison.Ordinal));

        Assert.Null(load.Hindcast);
        Assert.Contains(load.Problems.Problems, problem => problem.ToString().Contains(message, StringComparison.Ordinal));
    }
}
