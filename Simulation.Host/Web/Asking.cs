using Simulation.Host.Hosting;

namespace Simulation.Host.Web;

/// <summary>
/// What is settled of every request before anything is looked up: to whom it is addressed, which page sends it, and how it asks.
/// </summary>
internal static class Asking
{
    public static void UseKnownNames(this WebApplication app, HostSettings settings)
    {
        var names = new KnownNames(settings, app.Configuration);
        app.Use(
            async (context, next) =>
            {
                if (names.Refusal(context.Request) is not { } refusal)
                {
                    // A program may say no name; pages need one for their links.
                    if (!context.Request.Host.HasValue)
                        context.Request.Host = new HostString("localhost");

                    await next(context);
                    return;
                }

                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Response.WriteAsync(refusal);
            }
        );
    }

    /// <summary>
    /// HEAD is answered as GET is, without the body, which the server leaves out by itself; no page and no route has to think of it.
    /// </summary>
    public static void UseHeadAsGet(this WebApplication app)
    {
        app.Use(
            (context, next) =>
            {
                if (HttpMethods.IsHead(context.Request.Method))
                    context.Request.Method = HttpMethods.Get;

                return next(context);
            }
        );
        app.UseRouting();
    }
}
