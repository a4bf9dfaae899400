using CsCheck;
using Simulation.Model.Agendas;
using Simulation.Model.Bargaining;
using Simulation.Model.Diagnostics;

namespace Simulation.Model.Tests.Agendas;

public sealed class GeniusWebFilesTests
{
    private const string Domain = """
        {"name": "fund", "issuesValues": {
          "Size": {"values": ["small", "large"]},
          "Share": {"range": ["0.1", "0.30", "0.1"]}
        }}
        """;

    private const string Profile = """
        {"LinearAdditiveUtilitySpace": {
          "issueUtilities": {
            "Size": {"DiscreteValueSetUtilities": {"valueUtilities": {"small": 0.25, "large": 0.5}}},
            "Share": {"NumberValueSetUtilities": {"lowValue": 0.1, "lowUtility": 1, "highValue": 0.3, "highUtility": 0}}
          },
          "issueWeights": {"Size": 0.6, "Share": 0.4},
          "reservationBid": {"issuevalues": {"Size": "small", "Share": 0.20}},
          "domain": {"name": "fund", "issuesValues": {"Size": {"values": ["small", "large"]}, "Share": {"range": [0.1, 0.3, 0.1]}}},
          "name": "one"
        }}
        """;

    private readonly List<Problem> _problems = [];

    [Fact]
    public void ReadDomain_ValuesAndARange_ListsThem()
    {
        var domain = ReadDomain(Domain)!;

        Assert.Empty(_problems);
        Assert.Equal("fund", domain.Name);
        Assert.Equal(["small", "large"], domain.Issues[0].Values);
        Assert.Equal(["0.1", "0.2", "0.3"], domain.Issues[1].Values);
    }

    [Fact]
    public void ReadDomainOfProfile_IsTheSame()
    {
        var domain = GeniusWebFiles.ReadDomainOfProfile("one.json", Profile, _problems.Add)!;

        Assert.Equal(ReadDomain(Domain)!.Issues.SelectMany(issue => issue.Values), domain.Issues.SelectMany(issue => issue.Values));
    }

    [Theory]
    [InlineData(Profile)]
    [InlineData(Profile, "DiscreteValueSetUtilities", "discreteutils", "NumberValueSetUtilities", "numberutils")]
    public void ReadProfile_EitherSpelling_UsesUtilitiesAsTheyAre(string text, params string[] replacements)
    {
        var profile = ReadProfile(
            replacements.Chunk(2).Aggregate(text, (all, pair) => all.Replace(pair[0], pair[1], StringComparison.Ordinal))
        )!;

        Assert.Empty(_problems);
        Assert.Equal([0.25, 0.5], profile.Shares[0]);
        Assert.Equal([1, 0.5, 0], profile.Shares[1].Select(share => Math.Round(share, 12)));
        Assert.Equal((0.6 * 0.25) + (0.4 * 0.5), profile.Reservation, 1e-12);
        Assert.Equal(0.7, profile.Over(new OutcomeSpace(ReadDomain(Domain)!.Issues)).Highest, 1e-12);
    }

    [Fact]
    public void ReadProfile_NoReservationBid_IsWorthNothing() =>
        Assert.Equal(
            0,
            ReadProfile(
                Profile.Replace("{\"issuevalues\": {\"Size\": \"small\", \"Share\": 0.20}}", "null", StringComparison.Ordinal)
            )!.Reservation
        );

    [Theory]
    [InlineData("\"values\": [\"small\", \"large\"]", "\"values\": []", "the issue 'Size' has no values")]
    [InlineData("\"large\"]", "\"small\"]", "lists a value twice")]
    [InlineData("\"0.30\"", "\"0.05\"", "has no values or more than 10,000")]
    [InlineData("\"0.30\"", "\"1e12\"", "has no values or more than 10,000")]
    [InlineData("\"0.30\"", "\"NaN\"", "is not [low, high, step] in numbers")]
    [InlineData("\"Share\"", "\"Size\"", "the key 'Size' stands here a second time.")]
    [InlineData("issuesValues", "issues", "expected an object 'issuesValues' here; found 'name', 'issues'.")]
    public void ReadDomain_SomethingWrong_IsRefusedAtItsPlace(string part, string replaced, string expected) =>
        Refused(() => ReadDomain(Domain.Replace(part, replaced, StringComparison.Ordinal)), expected);

    [Theory]
    [InlineData("\"large\": 0.5", "\"large\": 1.5", "expected a number from 0 to 1 for 'large'; found '1.5'.")]
    [InlineData("\"large\": 0.5", "\"larg\": 0.5", "'larg' is not a value of the issue 'Size'. Did you mean 'large'?")]
    [InlineData("\"Size\": 0.6", "\"Size\": -0.6", "expected a number of 0 or more for 'Size'; found '-0.6'.")]
    [InlineData("\"Size\": 0.6, ", "", "expected a number of 0 or more for 'Size'; found nothing.")]
    [InlineData("\"highValue\": 0.3", "\"highValue\": 0.2", "'0.3', which is not between lowValue and highValue")]
    [InlineData(
        "{\"Size\": \"small\"",
        "{\"Size\": \"tiny\"",
        "the reservation bid has 'Size' at something that the domain does not know."
    )]
    [InlineData(
        "LinearAdditiveUtilitySpace",
        "DefaultPartialOrdering",
        "expected an object 'LinearAdditiveUtilitySpace' here; found 'DefaultPartialOrdering'."
    )]
    public void ReadProfile_SomethingWrong_IsRefusedAtItsPlace(string part, string replaced, string expected) =>
        Refused(() => ReadProfile(Profile.Replace(part, replaced, StringComparison.Ordinal)), expected);

    [Theory]
    [InlineData("{\"issuesValues\": ", "not well-formed JSON")]
    [InlineData("[1, 2]", "expected a JSON object")]
    [InlineData("{} {}", "not well-formed JSON")]
    public void ReadDomain_Broken_IsRefused(string text, string expected) => Refused(() => ReadDomain(text), expected);

    [Fact]
    public void ReadDomain_NestedTooDeep_IsRefused() =>
        Refused(() => ReadDomain(string.Concat(Enumerable.Repeat("{\"a\":", 10_000))), "nested more than 32 levels deep");

    [Fact]
    public void ReadDomain_AProblemOnALaterLine_SaysWhere()
    {
        ReadDomain("{\n  \"issuesValues\": {\n    \"Größe\": {},\n    \"ü\": 1 }\n}");

        Assert.Equal([3, 4], _problems.Select(problem => problem.Line));
        Assert.All(_problems, problem => Assert.Equal(5, problem.Column));
    }

    [Fact]
    public void ReadDomain_BrokenBehindAnUmlaut_CountsCharacters()
    {
        ReadDomain("{\n\"Größe €😀\": ?}");

        Assert.Equal((2, 14), (Assert.Single(_problems).Line, _problems[0].Column));
    }

    [Fact]
    public void ReadDomain_AProblemBehindAnUmlaut_CountsCharacters()
    {
        ReadDomain("{\"issuesValues\": {\"Größe €😀\": {\"values\": [\"a\"]}, \"b\": {}}}");

        Assert.Equal((1, 51), (Assert.Single(_problems).Line, _problems[0].Column));
    }

    [Fact]
    public void Read_AnyText_NeverThrows() =>
        Gen.String[Gen.Char["{}[]\":,0a\\u\n "], 0, 40]
            .Sample(text =>
            {
                GeniusWebFiles.ReadDomain("a.json", text, _ => { });
                GeniusWebFiles.ReadDomainOfProfile("a.json", text, _ => { });
            });

    private void Refused(Func<object?> read, string expected)
    {
        Assert.Null(read());
        Assert.Contains(
            _problems,
            problem => problem.Message.Contains(expected, StringComparison.Ordinal) && problem is { Line: > 0, Column: > 0 }
        );
    }

    private NegotiationDomain? ReadDomain(string text) => GeniusWebFiles.ReadDomain("domain.json", text, _problems.Add);

    private PartyProfile? ReadProfile(string text) =>
        GeniusWebFiles.ReadProfile("one.json", "one", text, GeniusWebFiles.ReadDomain("domain.json", Domain, _ => { })!, _problems.Add);
}
