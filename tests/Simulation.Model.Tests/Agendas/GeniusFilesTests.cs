using CsCheck;
using Simulation.Model.Agendas;
using Simulation.Model.Bargaining;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Tests.Agendas;

public sealed class GeniusFilesTests
{
    private const string Domain = """
        <negotiation_template><utility_space><objective name="Fund">
          <issue index="1" name="Size" type="discrete">
            <item index="2" value="large"/>
            <item index="1" value="small"/>
          </issue>
          <issue index="2" name="Years" type="integer"><range lowerbound="3" upperbound="5"/></issue>
        </objective></utility_space></negotiation_template>
        """;

    private const string Profile = """
        <utility_space><objective name="Fund">
          <issue index="1" name="Size" type="discrete">
            <item index="1" value="small" evaluation="2"/>
            <item index="2" value="large" evaluation="8"/>
          </issue>
          <issue index="2" name="Years" type="integer" lowerbound="3" upperbound="5"><evaluator slope="0.6" offset="0.1"/></issue>
          <weight index="1" value="0.75"/>
          <weight index="2" value="0.5"/>
        </objective><reservation value="0.2"/><discount_factor value="0.9"/></utility_space>
        """;

    private readonly List<Problem> _problems = [];

    [Fact]
    public void ReadDomain_DiscreteAndIntegerIssues_HasValuesInTheOrderOfTheirIndices()
    {
        var domain = ReadDomain(Domain);

        Assert.Empty(_problems);
        Assert.Equal("Fund", domain!.Name);
        Assert.Equal(["small", "large"], domain.Issues[0].Values);
        Assert.Equal(["3", "4", "5"], domain.Issues[1].Values);
    }

    [Fact]
    public void ReadProfile_OfTheDomain_HasWeightsAsTheyAreAndShares()
    {
        var profile = ReadProfile(Profile)!;

        Assert.Empty(_problems);
        Assert.Equal([0.75, 0.5], profile.Weights);
        Assert.Equal([0.25, 1], profile.Shares[0]);
        Assert.Equal([0.1, 0.7, 1], profile.Shares[1].Select(share => Math.Round(share, 12)));
        Assert.Equal((0.2, 0.9), (profile.Reservation, profile.Discount));
        Assert.Equal(1.25, profile.Over(new OutcomeSpace(ReadDomain(Domain)!.Issues)).Highest);
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("1", 1)]
    [InlineData("1.5", 1)]
    [InlineData("0.5", 0.5)]
    public void ReadProfile_ADiscountOutsideZeroToOne_MeansNone(string factor, double expected) =>
        Assert.Equal(
            expected,
            ReadProfile(
                Profile.Replace("discount_factor value=\"0.9\"", $"discount_factor value=\"{factor}\"", StringComparison.Ordinal)
            )!.Discount
        );

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")]
    [InlineData("<!-- who wrote it -->\n<?xml version=\"1.0\"?>\n")]
    [InlineData("\n  <!-- one --> <!-- two -->\n<?xml version=\"1.1\"\n?>\n")]
    [InlineData("\uFEFF\n<?xml version=\"1.0\"?>")]
    public void ReadDomain_SomethingBeforeTheDeclaration_IsRead(string before)
    {
        Assert.Equal(2, ReadDomain(before + Domain)!.Issues.Count);
        Assert.Empty(_problems);
    }

    [Fact]
    public void Read_DrawnNamesWithBareAmpersands_KeepsThem() =>
        Gen.String[Gen.Char["ab&; '"], 1, 12]
            .Select(drawn => drawn.Trim() + ".")
            .Sample(name =>
            {
                var domain = ReadDomain(Domain.Replace("small", name, StringComparison.Ordinal))!;

                Assert.Equal(name, domain.Issues[0].Values[0]);
                Assert.NotNull(
                    GeniusFiles.ReadProfile(
                        "party.xml",
                        "Party",
                        Profile.Replace("small", name, StringComparison.Ordinal),
                        domain,
                        _ => { }
                    )
                );
            });

    [Theory]
    [InlineData("a & b", "a &amp; b")]
    [InlineData("a &amp; b", "a &#38; b")]
    [InlineData("a &nbsp; b", "a &amp;nbsp; b")]
    public void Read_AnAmpersandWrittenInOneFileOtherwiseThanInTheOther_IsTheSame(string inDomain, string inProfile)
    {
        var domain = ReadDomain(Domain.Replace("small", inDomain, StringComparison.Ordinal))!;

        Assert.NotNull(
            GeniusFiles.ReadProfile(
                "party.xml",
                "Party",
                Profile.Replace("small", inProfile, StringComparison.Ordinal),
                domain,
                _problems.Add
            )
        );
        Assert.Empty(_problems);
    }

    [Fact]
    public void ReadDomain_ARealIssue_BecomesAGridAndSaysSo()
    {
        var notes = new List<string>();

        var domain = GeniusFiles.ReadDomain("domain.xml", Price("", 0.1, 0.7), _problems.Add, 4, notes.Add)!;

        Assert.Equal(["0.1", "0.3", "0.5", "0.7"], domain.Issues[0].Values);
        Assert.Equal(
            "domain.xml: the issue 'Price' is real; it becomes a grid of 4 values, 0.1, 0.3, 0.5 ... 0.7. --grid sets how many.",
            Assert.Single(notes)
        );
        Assert.Equal(21, GeniusFiles.ReadDomain("domain.xml", Price("", 10, 40), _problems.Add)!.Issues[0].Values.Count);
    }

    [Theory]
    [InlineData("ftype=\"linear\" parameter1=\"0.05\" parameter0=\"-0.5\"", 0.0, 0.25, 0.5, 0.75, 1.0)]
    [InlineData("ftype=\"linear\" parameter1=\"-0.1\" parameter0=\"3\"", 1.0, 1.0, 1.0, 0.5, 0.0)]
    [InlineData("ftype=\"constant\" parameter0=\"0.4\"", 0.4, 0.4, 0.4, 0.4, 0.4)]
    [InlineData("ftype=\"triangular\" parameter0=\"10\" parameter1=\"30\" parameter2=\"25\"", 0.0, 1.0 / 3, 2.0 / 3, 1.0, 0.0)]
    public void ReadProfile_OfARealIssue_IsValuedAsGeniusDoes(string evaluator, params double[] expected)
    {
        var domain = GeniusFiles.ReadDomain("domain.xml", Price("", 10, 30), _problems.Add, 5);

        var profile = GeniusFiles.ReadProfile(
            "a.xml",
            "A",
            Price($"<evaluator {evaluator}/>", 10, 30).Replace("negotiation_template", "utility_space", StringComparison.Ordinal),
            domain,
            _problems.Add
        )!;

        Assert.Empty(_problems);
        Assert.Equal(
            expected,
            profile.Shares[0].Select(share => Math.Round(share, 12)).ToArray(),
            (one, other) => Math.Abs(one - other) < 1e-9
        );
    }

    [Fact]
    public void ReadProfile_WithIssuesInAnotherOrderGapsInIndicesAndDescriptions_IsTheSame()
    {
        const string Other = """
            <utility_space type="linear"><objective index="0" name="Fund" description="">
              <weight index="7" value="0.5"/><weight index="0" value="1"/>
              <issue index="7" name="Years" etype="integer" lowerbound="3" upperbound="5"><evaluator ftype="linear" slope="0.6" offset="0.1"/></issue>
              <issue index="12" name="Size" type="discrete">
                <item index="9" value="large" cost="3" description="A large one &amp; more" evaluation="8"/>
                <item index="4" value="small" description="" evaluation="2"/>
                <similarity_function weight="1"><criteria_function><item index="4" value="small" evaluation="1"/></criteria_function></similarity_function>
              </issue>
              <weight index="12" value="0.75"/>
            </objective><discount_factor value="0.9"/><reservation value="0.2"/></utility_space>
            """;

        var one = ReadProfile(Profile)!;
        var other = ReadProfile(Other)!;

        Assert.Empty(_problems);
        Assert.Equal(one.Weights, other.Weights);
        Assert.Equal((one.Reservation, one.Discount), (other.Reservation, other.Discount));
        Assert.Equal(one.Shares.SelectMany(share => share), other.Shares.SelectMany(share => share));
    }

    private static string Price(string evaluator, double low, double high) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"<negotiation_template><objective name=\"Gas\"><issue index=\"1\" name=\"Price\" vtype=\"real\"><range lowerbound=\"{low}\" "
                + $"upperbound=\"{high}\"/>{evaluator}</issue><weight index=\"1\" value=\"1\"/></objective></negotiation_template>"
        );

    private NegotiationDomain? ReadDomain(string text) => GeniusFiles.ReadDomain("domain.xml", text, _problems.Add);

    private PartyProfile? ReadProfile(string text) =>
        GeniusFiles.ReadProfile("party.xml", "Party", text, GeniusFiles.ReadDomain("domain.xml", Domain, _ => { })!, _problems.Add);
}
