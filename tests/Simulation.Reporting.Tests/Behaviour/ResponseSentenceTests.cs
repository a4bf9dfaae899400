using Simulation.Reporting.Behaviour;

namespace Simulation.Reporting.Tests.Behaviour;

public sealed class ResponseSentenceTests
{
    [Fact]
    public void Of_AClearEffect_SaysFromWhereToWhere() =>
        Assert.Equal(
            "Trust, from 0 to 2, raises ambition from 0.20 to 0.40, and has no clear effect on participation (1.00 and 1.00) and "
                + "compliance (1.00 and 1.00).",
            ResponseSentence.Of(SyntheticCurve.Of((0.2, 0.2), (0.3, 0.3), (0.4, 0.4)))
        );

    [Fact]
    public void Of_AnUnclearEffect_CallsItNone() =>
        Assert.StartsWith(
            "Trust, from 0 to 1, has no clear effect on ambition (0.20 and 0.30), participation",
            ResponseSentence.Of(SyntheticCurve.Of((0.1, 0.3), (0.4, 0.2))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_ATinyEffect_ShowsHowTinyItIs() =>
        Assert.Contains(
            "lowers ambition from 0.9452 to 0.9446",
            ResponseSentence.Of(SyntheticCurve.Of((0.9452, 0.9452), (0.9446, 0.9446))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_OutcomesThatMoveApart_TellsBothSides() =>
        Assert.Equal(
            "Trust, from 0 to 1, raises ambition from 0.20 to 0.40, lowers compliance from 0.90 to 0.70, and has no clear effect on "
                + "participation (1.00 and 1.00).",
            ResponseSentence.Of(SyntheticCurve.Of((0.2, 0.2), (0.4, 0.4)).WithCompliance(0.9, 0.7))
        );

    [Fact]
    public void Of_NoValueAtOneEnd_SaysWhere() =>
        Assert.Contains(
            "; compliance has no value at 0, where nothing is due.",
            ResponseSentence.Of(SyntheticCurve.Of((0.2, 0.2), (0.4, 0.4)).WithCompliance(double.NaN, 0.7)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_LevelsInBetween_SaysWhatTheEndsDoNotShow()
    {
        var turning = ResponseSentence.Of(SyntheticCurve.Of((0.2, 0.2), (0.6, 0.6), (0.4, 0.4)));
        var leaping = ResponseSentence.Of(SyntheticCurve.Of((0.2, 0.2), (0.21, 0.21), (0.4, 0.4)));

        Assert.EndsWith(" In between, ambition is highest at 1 (0.60).", turning, StringComparison.Ordinal);
        Assert.EndsWith(" More than half of the effect comes at once: on ambition between 1 and 2.", leaping, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NothingMoves_SaysSoAndHowLongConferencesAre() =>
        Assert.Equal(
            "Trust, from 0 to 1, changes none of the three in any replicate. No conference takes more than 1 round.",
            ResponseSentence.Of(SyntheticCurve.Of((0.2, 0.3), (0.2, 0.3)).With((level, _) => level with { Longest = 1 }))
        );

    [Fact]
    public void Of_NothingMovesFromALevelOn_SaysFromWhich() =>
        Assert.Contains(
            " From 1 on none of them changes in any replicate.",
            ResponseSentence.Of(SyntheticCurve.Of((0.2, 0.3), (0.3, 0.3), (0.3, 0.3))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_FullCooperationMovesAsWell_SaysByHowMuch() =>
        Assert.EndsWith(
            " What full cooperation adds to acting alone, of which ambition is a share, is 2.50 times as much at 1 as at 0.",
            ResponseSentence.Of(
                SyntheticCurve.Of((0.2, 0.2), (0.3, 0.3)).With((level, place) => level with { Room = [2 + (3 * place), 2 + (3 * place)] })
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_MuchIsWithheld_SaysWhere()
    {
        var curve = SyntheticCurve
            .OfWords(("none", (0.2, 0.2)), ("mild", (0.3, 0.3)), ("grim", (0.1, 0.1)))
            .With((level, place) => level with { Withheld = place == 1 ? [0.5, 0.52] : [0.01 * place, 0.01 * place] });

        Assert.EndsWith(
            " Of what they promise, parties withhold 0.00 at none and 0.51 at mild in answer to breaches.",
            ResponseSentence.Of(curve),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_Words_ComparesEachWithTheFirst() =>
        Assert.Matches(
            @"^Retaliation, against none: mild raises ambition from 0\.20 to 0\.30, .*\. Grim lowers ambition from 0\.20 to 0\.10, .*\.$",
            ResponseSentence.Of(SyntheticCurve.OfWords(("none", (0.2, 0.2)), ("mild", (0.3, 0.3)), ("grim", (0.1, 0.1))))
        );

    [Fact]
    public void Of_RefusedLevels_SaysWhy()
    {
        Assert.Equal("Trust cannot be moved here: this is refused.", ResponseSentence.Of(SyntheticCurve.Of(null, null)));
        Assert.EndsWith(
            " Left out: 0 (this is refused).",
            ResponseSentence.Of(SyntheticCurve.Of(null, (0.1, 0.1), (0.2, 0.2))),
            StringComparison.Ordinal
        );
    }
}
