namespace Simulation.Host.Classroom;

/// <summary>
/// The classes that a browser leads or sits in, by code, so that the start page leads back to them after their pages were closed. They are
/// in a cookie of their own, since a class's secrets are in cookies that only its own pages get; it opens nothing.
/// </summary>
internal static class OwnClasses
{
    private const string Cookie = "negsim-classes";
    private const string Leads = "L";
    private const string Sits = "S";
    private const int Most = 8;

    /// <summary>The classes of a browser, the newest first.</summary>
    public static IReadOnlyList<OwnClass> Of(HttpContext context) =>
        [.. (context.Request.Cookies[Cookie] ?? "").Split('-').Select(Read).OfType<OwnClass>().Distinct().Take(Most)];

    /// <summary>Takes note that a browser leads or sits in a class.</summary>
    public static void Note(HttpContext context, string code, bool leads)
    {
        var own = new OwnClass(code, leads);
        var known = Of(context);
        if (known.Count == 0 || known[0] != own)
            Keep(context, [own, .. known.Where(other => other != own).Take(Most - 1)]);
    }

    /// <summary>Forgets a class that is over.</summary>
    public static void Forget(HttpContext context, string code)
    {
        var known = Of(context);
        OwnClass[] others = [.. known.Where(own => own.Code != Secret.ReadCode(code))];
        if (others.Length < known.Count)
            Keep(context, others);
    }

    private static void Keep(HttpContext context, IReadOnlyList<OwnClass> classes)
    {
        if (!context.Response.HasStarted)
            context.Response.Cookies.Append(
                Cookie,
                string.Join('-', classes.Select(own => $"{own.Code}.{(own.Leads ? Leads : Sits)}")),
                ClassDoor.Kept(context, "/")
            );
    }

    private static OwnClass? Read(string entry) =>
        entry.Split('.') is [var typed, Leads or Sits] parts && Secret.ReadCode(typed) is { } code
            ? new OwnClass(code, parts[1] == Leads)
            : null;
}

/// <summary>A class of a browser.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Leads">Whether the browser leads it, rather than sitting in it.</param>
internal sealed record OwnClass(string Code, bool Leads);
