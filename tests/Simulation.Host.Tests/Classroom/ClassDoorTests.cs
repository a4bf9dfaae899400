using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Simulation.Host.Classroom;

namespace Simulation.Host.Tests.Classroom;

/// <summary>What a browser is given by which it is known again.</summary>
public sealed class ClassDoorTests
{
    private readonly ClassDoor _door = new(null!, new EphemeralDataProtectionProvider());

    [Theory]
    [InlineData("http", false)]
    [InlineData("https", true)]
    public void Cookie_OfASecret_IsForThisClassAndNoScript(string scheme, bool isSecure)
    {
        var context = new DefaultHttpContext { Request = { Scheme = scheme } };

        ClassDoor.Remember(context, "BCDFG", ClassDoor.SeatCookie, "secret");

        string[] parts = [.. context.Response.Headers.SetCookie.ToString().Split("; ")];
        Assert.Equal("negsim-seat=secret", parts[0]);
        Assert.Superset(new HashSet<string> { "path=/class/BCDFG", "samesite=strict", "httponly" }, parts.ToHashSet());
        Assert.Equal(isSecure, parts.Contains("secure"));
    }

    [Fact]
    public void Device_ThatIsMarked_IsTheSameEverywhereInItsClass()
    {
        var mark = MarkIn("BCDFG");

        Assert.Equal(PlaceOf("BCDFG", mark, "203.0.113.1"), PlaceOf("BCDFG", mark, "203.0.113.2"));
    }

    [Fact]
    public void Device_WithTheMarkOfAnotherClassOrOneMadeUp_CountsByItsAddress()
    {
        var expected = PlaceOf("BCDFG", "", "203.0.113.1");

        Assert.NotEqual(expected, PlaceOf("BCDFG", MarkIn("BCDFG"), "203.0.113.1"));
        Assert.Equal(expected, PlaceOf("BCDFG", MarkIn("XXXXX"), "203.0.113.1"));
        Assert.Equal(expected, PlaceOf("BCDFG", "made-up", "203.0.113.1"));
    }

    private string MarkIn(string code)
    {
        var context = new DefaultHttpContext();
        _door.Mark(context, code);
        return context.Response.Headers.SetCookie.ToString().Split(';')[0].Split('=', 2)[1];
    }

    private string PlaceOf(string code, string mark, string address)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
        if (mark.Length > 0)
            context.Request.Headers.Cookie = $"negsim-device={mark}";

        return _door.PlaceOf(context, code);
    }
}
