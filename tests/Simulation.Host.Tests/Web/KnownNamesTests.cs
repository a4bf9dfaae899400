using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Simulation.Host.Hosting;
using Simulation.Host.Web;

namespace Simulation.Host.Tests.Web;

public sealed class KnownNamesTests
{
    private const string Proxy = "FORWARDEDHEADERS_ENABLED";

    [Theory]
    [InlineData("localhost:5080")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("[::1]:5080")]
    [InlineData("192.168.178.20:5080")]
    [InlineData("[fe80::1]:5080")]
    [InlineData("laptop:5080")]
    [InlineData("Teachers-Laptop.local:5080")]
    [InlineData("negsim-host.default.svc.cluster.local")]
    [InlineData("laptop.home.arpa")]
    [InlineData("localhost.")]
    [InlineData("")]
    public void Refusal_OfAnAddressOrALocalName_IsNone(string host) => Assert.Null(Refusal(host));

    [Theory]
    [InlineData("elsewhere.example:5080", "elsewhere.example")]
    [InlineData("127.0.0.1.elsewhere.example", "127.0.0.1.elsewhere.example")]
    [InlineData("local.elsewhere.example", "local.elsewhere.example")]
    [InlineData("elsewhere.example.", "elsewhere.example")]
    [InlineData("..", "..")]
    [InlineData("xn--.", "xn--.")]
    public void Refusal_OfANameInThePublicDnsOrOfNothing_NamesItAndWhatToDo(string host, string named) =>
        Assert.Equal(
            $"This host does not answer to the name '{named}'. Open it by its address, such as "
                + $"http://192.168.1.20:5080, or by the name of its machine. "
                + "Anyone who runs it under another name says so when it starts: --names NAME, or Host__Names.",
            Refusal(host)
        );

    [Fact]
    public void Refusal_OfANameThatIsAllowed_IsNone()
    {
        Assert.Null(Refusal("class.example.org:5080", names: "other.example.org, Class.example.org"));
        Assert.Null(Refusal("class.example.org", urls: "http://class.example.org:5080"));
        Assert.NotNull(Refusal("elsewhere.example", names: "class.example.org"));
    }

    [Fact]
    public void Refusal_OverTlsOrBehindAProxy_IsNone()
    {
        Assert.Null(Refusal("class.example.org", scheme: "https"));
        Assert.Null(Refusal("class.example.org", isBehindProxy: true));
        Assert.NotNull(Refusal("elsewhere.example", names: "class.example.org", isBehindProxy: true));
    }

    [Theory]
    [InlineData("POST", "http://elsewhere.example", false)]
    [InlineData("POST", "http://laptop:9999", false)]
    [InlineData("GET", "http://laptop:9999", true)]
    [InlineData("GET", "null", true)]
    [InlineData("CONNECT", "http://elsewhere.example", false)]
    [InlineData("DELETE", "elsewhere", false)]
    public void Refusal_OfAnotherSitesPage_SaysSo(string method, string origin, bool isSocket) =>
        Assert.Equal(
            "A page of another site asks this of you; the host does it for its own pages only.",
            Refusal("laptop:5080", method, origin, isSocket)
        );

    [Theory]
    [InlineData("POST", "http://laptop:5080", false)]
    [InlineData("GET", "http://laptop:5080", true)]
    [InlineData("GET", "http://elsewhere.example", false)]
    [InlineData("POST", "null", false)]
    [InlineData("POST", null, false)]
    [InlineData("GET", null, true)]
    public void Refusal_OfItsOwnPageOrAProgram_IsNone(string method, string? origin, bool isSocket) =>
        Assert.Null(Refusal("laptop:5080", method, origin, isSocket));

    [Fact]
    public void Refusal_OfAPageThatAProxyServes_IsNone()
    {
        Assert.Null(Refusal("class.example.org", "POST", "https://class.example.org:8443", isBehindProxy: true));
        Assert.Null(
            Refusal("localhost:5080", "GET", "https://class.example.org", isSocket: true, names: "class.example.org", isBehindProxy: true)
        );
    }

    private static string? Refusal(
        string host,
        string method = "GET",
        string? origin = null,
        bool isSocket = false,
        string names = "",
        string urls = "http://*:5080",
        string scheme = "http",
        bool isBehindProxy = false
    )
    {
        var values = new Dictionary<string, string?> { ["Urls"] = urls, [Proxy] = isBehindProxy ? "true" : null };
        var known = new KnownNames(new HostSettings { Names = names }, new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        var request = new DefaultHttpContext().Request;
        request.Host = new HostString(host);
        request.Method = method;
        request.Scheme = scheme;
        if (origin is not null)
            request.Headers.Origin = origin;
        if (isSocket)
            request.Headers.Upgrade = "websocket";

        return known.Refusal(request);
    }
}
