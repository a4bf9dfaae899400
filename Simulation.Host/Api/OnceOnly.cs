using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace Simulation.Host.Api;

/// <summary>
/// Lets a program that does not know what became of its request send it again: whatever carries the same key is taken once.
/// </summary>
/// <param name="Key">A key of the program's own, such as a random one for each request; without one every request counts.</param>
internal readonly record struct OnceOnly([property: FromHeader(Name = "Idempotency-Key")] string? Key)
{
    private const int NameBytes = 16;

    /// <summary>The name of a person's input; null where it has no key. What others call theirs is nothing to it.</summary>
    public Guid? Name(int person) =>
        Key is { Length: > 0 } key ? new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{person} {key}")).AsSpan(0, NameBytes)) : null;
}
