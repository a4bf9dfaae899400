using System.Threading.RateLimiting;
using Simulation.Host.Classroom;
using Simulation.Host.Web;

namespace Simulation.Host.Api;

/// <summary>
/// How often anybody may ask. Those who are in a class have a limit of their own, so that no neighbour behind the same address locks them
/// out; newcomers to a class share one by address, and all others of an address, who may be guessing codes, another. What takes a processor
/// is limited by the gate for work too.
/// </summary>
internal static class RateLimits
{
    public const string Api = "api";

    /// <summary>What sends a text to be read: so many at once from one address, before any of it is taken in.</summary>
    public const string Texts = "texts";

    // Each a second. A class of two hundred behind one address joins within a minute.
    private const int OfMember = 20;
    private const int OfNewcomers = 40;
    private const int OfStrangers = 40;

    // However many codes, secrets or keys somebody tries, and whatever pages they open.
    private const int OfAddress = 400;
    private const int TextsAtOnce = 2;
    private const int TextsWaiting = 60;
    private static readonly string[] Limited = ["/api", "/class", "/operator", "/explore", "/runs", "/_blazor"];

    public static void AddRateLimits(this IServiceCollection services)
    {
        services.AddSingleton<KnownVisitors>();
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                !Limited.Any(path => context.Request.Path.StartsWithSegments(path))
                    ? RateLimitPartition.GetNoLimiter("open to all")
                    : PlaceOf(context) switch
                    {
                        { Member: { } member } => Bucket($"all of {member}", 2 * OfMember),
                        { Newcomers: { } newcomers } => Bucket($"all of {newcomers}", OfAddress),
                        { Address: var address } => Bucket($"all of {address}", OfAddress),
                    }
            );
            options.AddPolicy(
                Texts,
                context =>
                    RateLimitPartition.GetConcurrencyLimiter(
                        $"texts from {Visitor.AddressOf(context)}",
                        _ => new ConcurrencyLimiterOptions { PermitLimit = TextsAtOnce, QueueLimit = TextsWaiting }
                    )
            );
            options.AddPolicy(
                Api,
                context =>
                    PlaceOf(context) switch
                    {
                        { Member: { } member } => Bucket(member, OfMember),
                        { Newcomers: { } newcomers } => Bucket(newcomers, OfNewcomers),
                        { Address: var address } => Bucket(address, OfStrangers),
                    }
            );
        });
    }

    // Worked out once for a request, which both limits look at.
    private static Place PlaceOf(HttpContext context) => (Place)(context.Items[typeof(Place)] ??= Recognise(context));

    private static Place Recognise(HttpContext context)
    {
        var known = context.RequestServices.GetRequiredService<KnownVisitors>();
        var address = $"address {Visitor.AddressOf(context)}";
        if (SecretsOf(context).FirstOrDefault(known.Knows) is { } secret)
            return new Place($"secret {Secret.Hash(secret)}", null, address);

        return new Place(
            null,
            CodeIn(context.Request.Path) is { } code && known.KnowsClass(code) ? $"class {code} from {address}" : null,
            address
        );
    }

    private static IEnumerable<string> SecretsOf(HttpContext context)
    {
        if (ClassApi.Bearer(context) is { Length: > 0 and < 200 } bearer)
            yield return bearer;
        if (ClassDoor.SecretOf(context, ClassDoor.SeatCookie) is { Length: < 200 } seat)
            yield return seat;
        if (ClassDoor.SecretOf(context, ClassDoor.LeadCookie) is { Length: < 200 } lead)
            yield return lead;
    }

    // /class/CODE and /api/classes/CODE, with whatever follows.
    private static string? CodeIn(PathString path)
    {
        var parts = (path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["class", var code, ..] => Secret.ReadCode(code),
            ["api", "classes", var code, ..] => Secret.ReadCode(code),
            _ => null,
        };
    }

    private static RateLimitPartition<string> Bucket(string whose, int perSecond) =>
        RateLimitPartition.GetTokenBucketLimiter(
            whose,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = 5 * perSecond,
                TokensPerPeriod = perSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 2 * perSecond,
            }
        );

    // Who asks: somebody in a class, a newcomer to one that there is, or anybody.
    private sealed record Place(string? Member, string? Newcomers, string Address);
}
