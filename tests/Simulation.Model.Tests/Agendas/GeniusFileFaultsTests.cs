using Simulation.Model.Agendas;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Tests.Agendas;

public sealed class GeniusFileFaultsTests
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

    [Theory]
    [InlineData("<item index=\"2\" value=\"large\"/>", "<item index=\"1\" value=\"large\"/>", "used twice")]
    [InlineData("value=\"large\"", "value=\"small\"", "lists a value twice")]
    [InlineData("name=\"Years\"", "name=\"Size\"", "two issues are called 'Size'")]
    [InlineData("upperbound=\"5\"", "upperbound=\"2\"", "below the lower bound")]
    [InlineData("upperbound=\"5\"", "upperbound=\"2000000000\"", "more than 10,000 values")]
    [InlineData("upperbound=\"5\"", "upperbound=\"NaN\"", "expected a number")]
    [InlineData("type=\"integer\"", "type=\"price\"", "of type 'price'")]
    [InlineData(
        "type=\"integer\"><range lowerbound=\"3\" upperbound=\"5\"",
        "type=\"real\"><range lowerbound=\"1e9\" upperbound=\"1.0000000000001e9\"",
        "too near to one another for 21 values"
    )]
    [InlineData("negotiation_template", "negotiation_templates", "expected <negotiation_template>")]
    public void ReadDomain_SomethingWrong_IsRefusedAtItsPlace(string part, string replaced, string expected)
    {
        Assert.Null(ReadDomain(Domain.Replace(part, replaced, StringComparison.Ordinal)));

        Assert.Contains(
            _problems,
            problem => problem.Message.Contains(expected, StringComparison.Ordinal) && problem is { Line: > 0, Column: > 0 }
        );
    }

    [Theory]
    [InlineData(
        "value=\"small\" evaluation",
        "value=\"smal\" evaluation",
        "'smal' is not a value of the issue 'Size'. Did you mean 'small'?"
    )]
    [InlineData("evaluation=\"8\"", "evaluation=\"-8\"", "expected 0 or more")]
    [InlineData("evaluation=\"8\"", "evaluation=\"NaN\"", "'evaluation' of <item> is 'NaN'; expected a number.")]
    [InlineData(
        "weight index=\"2\" value=\"0.5\"",
        "weight index=\"2\" value=\"-0.5\"",
        "'value' of <weight> is -0.5; expected 0 or more."
    )]
    [InlineData("<weight index=\"2\" value=\"0.5\"/>", "", "the issue 'Years' has no <weight>.")]
    [InlineData("<weight index=\"2\"", "<weight index=\"1\"", "the index 1 is used twice.")]
    [InlineData("name=\"Years\"", "name=\"Year\"", "there is no issue 'Year' in the domain.")]
    [InlineData("<evaluator slope=\"0.6\" offset=\"0.1\"/>", "", "has no <evaluator>")]
    [InlineData(
        "<evaluator slope=\"0.6\" offset=\"0.1\"/>",
        "<evaluator ftype=\"faratin\" parameter0=\"1\"/>",
        "has the ftype 'faratin'; linear, constant and triangular can be read."
    )]
    [InlineData("lowerbound=\"3\"", "lowerbound=\"4\"", "the issue 'Years' goes from 4 to 5 here and from 3 to 5 in the domain.")]
    [InlineData(
        "<item index=\"2\"",
        "<item index=\"3\" value=\"small\" evaluation=\"3\"/><item index=\"2\"",
        "the value 'small' of the issue 'Size' is evaluated 2 times: 2, 3. Leave one."
    )]
    [InlineData("<item index=\"2\" value=\"large\" evaluation=\"8\"/>", "", "the issue 'Size' says nothing of its value 'large'.")]
    [InlineData(
        "name=\"Size\" type=\"discrete\"",
        "name=\"Size\" type=\"integer\" lowerbound=\"0\" upperbound=\"1\"",
        "the issue 'Size' is integer here, and the domain lists its values."
    )]
    [InlineData("index=\"2\" name=\"Years\"", "index=\"2\" name=\"Size\"", "two issues are called 'Size'.")]
    public void ReadProfile_SomethingWrong_IsRefusedAtItsPlace(string part, string replaced, string expected)
    {
        Assert.Null(ReadProfile(Profile.Replace(part, replaced, StringComparison.Ordinal)));

        Assert.Contains(
            _problems,
            problem => problem.Message.Contains(expected, StringComparison.Ordinal) && problem is { Line: > 0, Column: > 0 }
        );
    }

    [Fact]
    public void ReadProfile_SeveralThingsWrong_ReportsAllAtOnce()
    {
        Assert.Null(
            ReadProfile(
                Profile
                    .Replace("evaluation=\"8\"", "evaluation=\"x\"", StringComparison.Ordinal)
                    .Replace("value=\"0.75\"", "value=\"y\"", StringComparison.Ordinal)
            )
        );

        Assert.Equal([4, 7], _problems.Select(problem => problem.Line).Order());
    }

    [Theory]
    [InlineData("<!DOCTYPE x [ <!ENTITY e SYSTEM \"file:///etc/hostname\"> ]><negotiation_template>&e;</negotiation_template>", "DOCTYPE")]
    [InlineData(
        "<!DOCTYPE x [ <!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\"> ]><negotiation_template>&b;</negotiation_template>",
        "DOCTYPE"
    )]
    [InlineData("<negotiation_template>", "not well-formed XML")]
    [InlineData("", "not well-formed XML")]
    [InlineData("<negotiation_template></negotiation_template>", "there is no <issue> in it.")]
    public void ReadDomain_HostileOrBroken_IsRefused(string text, string expected)
    {
        Assert.Null(ReadDomain(text));

        Assert.Contains(expected, Assert.Single(_problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadDomain_AFaultBehindADeclarationAndAnAmpersand_KeepsItsPlace()
    {
        ReadDomain(
            "<!-- a -->\n<?xml version=\"1.0\"?>\n"
                + Domain
                    .Replace("name=\"Size\" type=\"discrete\"", "name=\"A & B\" type=\"none\"", StringComparison.Ordinal)
                    .Replace("value=\"large\"", "value=\"a & b\" value=\"c\"", StringComparison.Ordinal)
        );

        var problem = Assert.Single(_problems);
        Assert.Equal((5, 35), (problem.Line, problem.Column));
        Assert.Contains("duplicate attribute", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<utility_space type=\"nonlinear\">")]
    [InlineData("<!-- ANAC -->\n<?xml version=\"1.0\"?>\n<utility_space><ufun/>")]
    public void ReadProfile_ANonLinearSpace_IsRefusedInOneSentence(string begin)
    {
        Assert.Null(ReadProfile($"{begin}<objective name=\"Fund\"><issue index=\"1\" name=\"Size\"/></objective></utility_space>"));

        Assert.Contains("this is a non-linear utility space", Assert.Single(_problems).Message, StringComparison.Ordinal);
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

    private PartyProfile? ReadProfile(string text) =>
        GeniusFiles.ReadProfile("party.xml", "Party", text, GeniusFiles.ReadDomain("domain.xml", Domain, _ => { })!, _problems.Add);
}
