using Simulation.Model.Agendas;
using Simulation.Model.Bargaining;
using Simulation.Model.Scenarios;

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
        Assert.Equal(expected, ReadProfile(Profile.Replace("discount_factor value=\"0.9\"", $"discount_factor value=\"{factor}\"", StringComparison.Ordinal))!.Discount);

    [Theory]
    [InlineData("<item index=\"2\" value=\"large\"/>", "<item index=\"1\" value=\"large\"/>", "used twice")]
    [InlineData("value=\"large\"", "value=\"small\"", "lists a value twice")]
    [InlineData("name=\"Years\"", "name=\"Size\"", "two issues are called 'Size'")]
    [InlineData("upperbound=\"5\"", "upperbound=\"2\"", "below the lower bound")]
    [InlineData("upperbound=\"5\"", "upperbound=\"2000000000\"", "more than 10,000 values")]
    [InlineData("upperbound=\"5\"", "upperbound=\"NaN\"", "expected a number")]
    [InlineData("type=\"integer\"", "type=\"real\"", "of type 'real'")]
    [InlineData("negotiation_template", "negotiation_templates", "expected <negotiation_template>")]
    public void ReadDomain_SomethingWrong_IsRefusedAtItsPlace(string part, string replaced, string expected)
    {
        Assert.Null(ReadDomain(Domain.Replace(part, replaced, StringComparison.Ordinal)));

        Assert.Contains(_problems, problem => problem.Message.Contains(expected, StringComparison.Ordinal) && problem is { Line: > 0, Column: > 0 });
    }

    [Theory]
    [InlineData("value=\"small\" evaluation", "value=\"smal\" evaluation", "'smal' is not a value of the issue 'Size'. Did you mean 'small'?")]
    [InlineData("evaluation=\"8\"", "evaluation=\"-8\"", "expected 0 or more")]
    [InlineData("evaluation=\"8\"", "evaluation=\"NaN\"", "'evaluation' of <item> is 'NaN'; expected a number.")]
    [InlineData("weight index=\"2\" value=\"0.5\"", "weight index=\"2\" value=\"-0.5\"", "'value' of <weight> is -0.5; expected 0 or more.")]
    [InlineData("<weight index=\"2\" value=\"0.5\"/>", "", "the issue 'Years' has no <weight>.")]
    [InlineData("<weight index=\"2\"", "<weight index=\"1\"", "the index 1 is used twice.")]
    [InlineData("name=\"Years\"", "name=\"Year\"", "there is no issue 'Year' in the domain.")]
    [InlineData("<evaluator slope=\"0.6\" offset=\"0.1\"/>", "", "has no <evaluator>")]
    public void ReadProfile_SomethingWrong_IsRefusedAtItsPlace(string part, string replaced, string expected)
    {
        Assert.Null(ReadProfile(Profile.Replace(part, replaced, StringComparison.Ordinal)));

        Assert.Contains(_problems, problem => problem.Message.Contains(expected, StringComparison.Ordinal) && problem is { Line: > 0, Column: > 0 });
    }

    [Fact]
    public void ReadProfile_SeveralThingsWrong_ReportsAllAtOnce()
    {
        Assert.Null(ReadProfile(Profile.Replace("evaluation=\"8\"", "evaluation=\"x\"", StringComparison.Ordinal).Replace("value=\"0.75\"", "value=\"y\"", StringComparison.Ordinal)));

        Assert.Equal([4, 7], _problems.Select(problem => problem.Line).Order());
    }

    [Theory]
    [InlineData("<!DOCTYPE x [ <!ENTITY e SYSTEM \"file:///etc/hostname\"> ]><negotiation_template>&e;</negotiation_template>", "DOCTYPE")]
    [InlineData("<!DOCTYPE x [ <!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\"> ]><negotiation_template>&b;</negotiation_template>", "DOCTYPE")]
    [InlineData("<negotiation_template>", "not well-formed XML")]
    [InlineData("", "not well-formed XML")]
    [InlineData("<negotiation_template></negotiation_template>", "there is no <issue> in it.")]
    public void ReadDomain_HostileOrBroken_IsRefused(string text, string expected)
    {
        Assert.Null(ReadDomain(text));

        Assert.Contains(expected, Assert.Single(_problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadDomain_ADocumentType_IsRefusedAtItsPlace()
    {
        ReadDomain("<?xml version=\"1.0\"?>\n  <!DOCTYPE x>\n<negotiation_template/>");

        Assert.Equal((2, 3), (Assert.Single(_problems).Line, _problems[0].Column));
    }

    [Fact]
    public void ReadDomain_NestedTooDeep_IsRefused()
    {
        Assert.Null(ReadDomain(string.Concat(Enumerable.Repeat("<a>", 100_000))));

        Assert.Contains("deep", Assert.Single(_problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadDomain_TooLong_IsRefused()
    {
        Assert.Null(ReadDomain("<!--" + new string(' ', 8_000_000) + "-->" + Domain));

        Assert.Contains("at most 8,000,000", Assert.Single(_problems).Message, StringComparison.Ordinal);
    }

    private NegotiationDomain? ReadDomain(string text) => GeniusFiles.ReadDomain("domain.xml", text, _problems.Add);

    private PartyProfile? ReadProfile(string text) => GeniusFiles.ReadProfile("party.xml", "Party", text, GeniusFiles.ReadDomain("domain.xml", Domain, _ => { })!, _problems.Add);
}
