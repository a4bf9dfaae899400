using Simulation.Fuzz.Targets;

namespace Simulation.Fuzz.Tests.Targets;

public sealed class BundleTests
{
    [Fact]
    public void Split_WhatWasJoined_IsTheFiles() =>
        Assert.Equal(
            [("a.xml", "<a/>\n"), ("b.xml", "<b>\n</b>\n")],
            Bundle.Split(Bundle.Join(("a.xml", "<a/>"), ("b.xml", "<b>\n</b>")), "usual")
        );

    [Fact]
    public void Split_TextWithoutNames_IsOneFileOfTheUsualName() => Assert.Equal([("usual", "a\nb")], Bundle.Split("a\nb", "usual"));

    [Fact]
    public void Split_Nothing_IsNoFile() => Assert.Empty(Bundle.Split("", "usual"));
}
