using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Simulation.Host.Operators;

/// <summary>
/// Knows an operator by the key of the host's settings, as the password of HTTP basic authentication, which every browser asks for. The key
/// is never taken over an open network: only with TLS, or from this machine.
/// </summary>
internal sealed class OperatorKeyHandler(IOptionsMonitor<OperatorKeyOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<OperatorKeyOptions>(options, loggers, encoder)
{
    public const string SchemeName = "operator";
    private const string Basic = "Basic";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var header) || header.Scheme != Basic)
            return Task.FromResult(AuthenticateResult.NoResult());

        if (!IsPrivate() || PasswordOf(header.Parameter) is not { } password || !IsKey(password))
            return Task.FromResult(AuthenticateResult.Fail("not the operator"));

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Role, SchemeName)], SchemeName);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName)));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (!IsPrivate())
        {
            Response.StatusCode = StatusCodes.Status403Forbidden;
            await Response.WriteAsync(
                "The pages for operators are open to this machine, or over HTTPS: the key would travel in the clear."
            );
            return;
        }

        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate =
            $"{Basic} realm=\"NegotiationSim operators: any name, the operator key as password\", charset=\"UTF-8\"";
    }

    private bool IsPrivate() => Request.IsHttps || Context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    // Hashes are of one length, so that the comparison gives away nothing of the key.
    private bool IsKey(string password) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(password)),
            SHA256.HashData(Encoding.UTF8.GetBytes(Options.Key))
        );

    private static string? PasswordOf(string? credentials)
    {
        var bytes = new byte[credentials?.Length ?? 0];
        return
            Convert.TryFromBase64String(credentials ?? "", bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [_, var password]
            ? password
            : null;
    }
}

/// <summary>What operators are known by.</summary>
internal sealed class OperatorKeyOptions : AuthenticationSchemeOptions
{
    /// <value>The key.</value>
    public string Key { get; set; } = "";
}
