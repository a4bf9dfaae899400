using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Simulation.Host.Api;

/// <summary>How much anybody may ask for: each secret by itself, and those without one by address, since a class often shares one.</summary>
internal static class RateLimits
{
    public const string Api = "api";

    /// <summary>What takes the processor for a while: so many at once as there are processors, and a queue for a class.</summary>
    public const string Checks = "checks";

    // A class of two hundred behind one address joins within a minute.
    private const int WithoutSecret = 40;
    private const int WithSecret = 20;

    // However many codes, secrets or keys somebody tries: a class of two hundred asks for no more.
    private const int Address = 400;
    private static readonly string[] Secured = ["/api", "/class", "/operator"];
    private const int Queue = 60;

    public static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Secured.Any(path => context.Request.Path.StartsWithSegments(path))
            ? Bucket($"everything from {context.Connection.RemoteIpAddress}", Address)
            : RateLimitPartition.GetNoLimiter("open to all"));
        options.AddConcurrencyLimiter(Checks, limit => (limit.PermitLimit, limit.QueueLimit) = (Environment.ProcessorCount, Queue));
        options.AddPolicy(Api, context => context.Request.Headers.Authorization.ToString() is { Length: > 0 and < 200 } secret
            ? Bucket($"secret {secret}", WithSecret)
            : Bucket($"address {context.Connection.RemoteIpAddress}", WithoutSecret));
    });

    private static RateLimitPartition<string> Bucket(string whose, int perSecond) => RateLimitPartition.GetTokenBucketLimiter(whose, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = 5 * perSecond,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 2 * perSecond,
    });
}
