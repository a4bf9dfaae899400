using Simulation.Model.Classroom;
using static Simulation.Model.Tests.Classroom.SmallClass;

namespace Simulation.Model.Tests.Classroom;

/// <summary>What people are called: names that can be seen and told apart. Signs that cannot be seen are written as escapes here.</summary>
public sealed class PersonNamesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200B")]
    [InlineData("\u3164")]
    [InlineData("\u115F\u1160")]
    [InlineData("\uFFA0")]
    [InlineData("\u2800")]
    [InlineData("\u200D\u200C")]
    [InlineData("\u202E\u2066")]
    [InlineData("\u00AD")]
    [InlineData("\uFE0F")]
    [InlineData("\u0301\u0302")]
    [InlineData("\u00A0\u2003")]
    [InlineData("\uDB40\uDC41")]
    [InlineData("\uD800")]
    [InlineData("\uE000")]
    [InlineData("a\nb")]
    [InlineData("a\tb")]
    [InlineData("a\u2028b")]
    [InlineData("a\0b")]
    public void Name_ThatCannotBeSeenOrIsNotOnOneLine_IsRefused(string name) =>
        Assert.Equal(Refusal.BadName, Open("pledge-and-review").Take(Joining(name)));

    [Theory]
    [InlineData(41)]
    [InlineData(300)]
    public void Name_ThatIsTooLong_IsRefused(int length) =>
        Assert.Equal(Refusal.BadName, Open("pledge-and-review").Take(Joining(new string('x', length))));

    [Theory]
    [InlineData("Ana", "Ana")]
    [InlineData("  Ana  Maria ", "Ana Maria")]
    [InlineData("Ana\u200B", "Ana")]
    [InlineData("A\u202EnA", "AnA")]
    [InlineData("\u2066Ana\u2069", "Ana")]
    [InlineData("\uFEFFZoë", "Zoë")]
    [InlineData("李雷", "李雷")]
    [InlineData("עדי", "עדי")]
    [InlineData("علی\u200Cرضا", "علی\u200Cرضا")]
    [InlineData("👩\u200D🔬", "👩\u200D🔬")]
    [InlineData("!?", "!?")]
    public void Name_ThatCanBeSeen_IsShownWithoutWhatCannot(string name, string shown) => Assert.Equal([shown], Named(name));

    [Theory]
    [InlineData("Ana", "Ana")]
    [InlineData("Ana", "Ana\u200B")]
    [InlineData("Ana", "ana")]
    [InlineData("Ana", "Ａｎａ")]
    [InlineData("Ana", "Ana\u00A0")]
    [InlineData("Ana", "\u0410na")]
    [InlineData("Zoë", "Zoe\u0308")]
    [InlineData("Ana", "A\u200Dna")]
    public void Name_ThatLooksLikeOneInTheClass_GetsANumber(string first, string second)
    {
        var names = Named(first, second, second);

        Assert.EndsWith(" (2)", names[1], StringComparison.Ordinal);
        Assert.EndsWith(" (3)", names[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Name_OfSomebodyWhoWasSentOut_IsFreeAgain()
    {
        var room = Open("pledge-and-review");
        room.Take(Joining("Ana"));
        room.Take(new PersonRemoved(Start, 1));
        room.Take(Joining("Ana"));

        Assert.Equal(["Ana"], room.People.Select(person => person.Name));
    }

    [Fact]
    public void Message_OfNothingThatCanBeSeen_IsRefusedAndTurnedDirectionsAreLeftOut()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");

        Assert.Equal(Refusal.BadValue, room.Take(new Said(Start, 1, null, "\u200B\u3164")));
        Assert.Null(room.Take(new Said(Start, 1, null, "one\n\u202Etwo")));
        Assert.Equal(["one\ntwo"], room.Messages.Select(message => message.Text));
    }

    [Fact]
    public void Reason_OfADecision_StaysOnOneLineOfTheRecord()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");
        Advance(room, 3);
        Assert.Null(room.Take(new Decided(Start, 1, Decision(pledge: 0.5) with { Because = "first\n\u202E  Period 2" })));

        Assert.Equal("first Period 2", room.DecidedNow("C01")!.Decision.Because);
    }

    private static PersonJoined Joining(string name) => new(Start, name, "C01", $"key {name}");

    private static string[] Named(params string[] names)
    {
        var room = Open("pledge-and-review");
        foreach (var name in names)
            Assert.Null(room.Take(Joining(name)));

        return [.. room.People.Select(person => person.Name)];
    }
}
