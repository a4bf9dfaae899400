using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Simulation.Host.Classroom;

namespace Simulation.Host.Tests.Classroom;

/// <summary>What a browser remembers of its classes, so that it leads back to them.</summary>
public sealed class OwnClassesTests
{
    [Fact]
    public void Classes_OfABrowser_AreThoseItLedAndSatInTheNewestFirst()
    {
        var browser = new DefaultHttpContext();
        foreach (var (code, leads) in new[] { ("BCDFG", true), ("HJKLM", false), ("BCDFG", true) })
            browser = Next(browser, context => OwnClasses.Note(context, code, leads));

        Assert.Equal([new OwnClass("BCDFG", true), new OwnClass("HJKLM", false)], OwnClasses.Of(browser));
        Assert.Equal([new OwnClass("HJKLM", false)], OwnClasses.Of(Next(browser, context => OwnClasses.Forget(context, "bcd-fg"))));
    }

    [Fact]
    public void Classes_OfABrowserWithMany_AreTheNewest()
    {
        var browser = new DefaultHttpContext();
        foreach (var letter in "BCDFGHJKLMNP")
            browser = Next(browser, context => OwnClasses.Note(context, new string(letter, 5), true));

        Assert.Equal(8, OwnClasses.Of(browser).Count);
        Assert.Equal("PPPPP", OwnClasses.Of(browser)[0].Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("BCDFG")]
    [InlineData("BCDFG.X")]
    [InlineData("../etc.L")]
    [InlineData("<script>.S-.L-BCDFG.L.S")]
    public void Cookie_ThatIsNone_OffersNothing(string value)
    {
        var browser = new DefaultHttpContext();
        browser.Request.Headers.Cookie = $"negsim-classes={value}";

        Assert.Empty(OwnClasses.Of(browser));
    }

    [Fact]
    public void Secret_OfAClass_IsInNoCookieOfOtherPages()
    {
        var browser = new DefaultHttpContext();
        ClassDoor.Remember(browser, "BCDFG", ClassDoor.LeadCookie, "the-secret");

        var set = SetCookieHeaderValue.ParseList([.. browser.Response.Headers.SetCookie!]);

        Assert.Equal(["/class/BCDFG", "/"], set.Select(cookie => cookie.Path.Value));
        Assert.Equal("BCDFG.L", set[1].Value.Value);
        Assert.All(set, cookie => Assert.True(cookie.HttpOnly && cookie.SameSite == Microsoft.Net.Http.Headers.SameSiteMode.Strict));
    }

    // The same browser's next request.
    private static DefaultHttpContext Next(DefaultHttpContext before, Action<HttpContext> act)
    {
        act(before);
        var next = new DefaultHttpContext();
        var set =
            before.Response.Headers.SetCookie.Count == 0
                ? null
                : SetCookieHeaderValue.ParseList([.. before.Response.Headers.SetCookie!]).Last();
        next.Request.Headers.Cookie = set is null ? before.Request.Headers.Cookie : $"{set.Name}={set.Value}";
        return next;
    }
}
