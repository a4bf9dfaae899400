using Simulation.Host.Scenarios;

namespace Simulation.Host.Tests.Scenarios;

public sealed class PrivateBriefsTests
{
    [Theory]
    [InlineData("private: secret", "private: \"\"")]
    [InlineData("private: \"se \\\" cret\"   # a remark", "private: \"\"   # a remark")]
    [InlineData("{ private: 'secret', public: open }", "{ private: \"\", public: open }")]
    [InlineData("private: >\n        secret\n\n        and more", "private: \"\"")]
    [InlineData("private: |\n        secret", "private: \"\"")]
    [InlineData("public: open", "public: open")]
    public void Text_WithABrief_LosesIt(string brief, string left) =>
        Assert.Equal(Scenario(left, "\"\""), PrivateBriefs.LeftOutOf(Scenario(brief, "gone")));

    [Theory]
    [InlineData("name: small")]
    [InlineData("name: small\nclassroom: { seats: [A] }")]
    [InlineData("# nothing but a remark\nclassroom:\n")]
    public void Text_WithoutBriefs_StaysAsItIs(string yaml) => Assert.Equal(yaml, PrivateBriefs.LeftOutOf(yaml));

    private static string Scenario(string brief, string second) =>
        $$"""
            name: small   # kept
            classroom:
              briefs:
                A:
                  {{brief}}
                B: { private: {{second}} }
            seed: 7

            """;
}
