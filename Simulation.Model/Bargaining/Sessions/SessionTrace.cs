using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Simulation.Model.Bargaining.Sessions;

/// <summary>A session's events as text, so that traces can be compared by a hash.</summary>
public static class SessionTrace
{
    /// <summary>The events as compact JSON: <c>[[round,party,"offer"|"accept",outcome],...]</c>.</summary>
    public static string ToJson(IEnumerable<SessionEvent> events)
    {
        var text = new StringBuilder("[");
        foreach (var one in events)
        {
            if (text.Length > 1)
                text.Append(',');

            text.Append(CultureInfo.InvariantCulture, $"[{one.Round},{one.Party},\"{(one.Accepts ? "accept" : "offer")}\",{one.Outcome}]");
        }

        return text.Append(']').ToString();
    }

    /// <summary>SHA-256 of <see cref="ToJson"/>, as hexadecimal text in lower case.</summary>
    public static string Hash(IEnumerable<SessionEvent> events) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson(events))));
}
