using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Simulation.Host.Components;
using Simulation.Host.Hosting;

namespace Simulation.Host.Web;

/// <summary>The web pages: rendered on the server, live over a web socket, every asset from this host.</summary>
internal static class Pages
{
    public static void AddPages(this WebApplicationBuilder builder, HostSettings settings)
    {
        // A build that was not published serves its assets from where they were built.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddLanguages();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();

        // What a page holds signed stays valid after the host was started again.
        builder.Services.AddDataProtection().SetApplicationName("NegotiationSim").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(settings.Data, "keys")));
    }

    public static void MapPages(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", CreateScopeForErrors = true, StatusCodeSelector = StatusOf });
        app.UseStatusCodePagesWithReExecute("/error", createScopeForStatusCodePages: true);

        // Programs get problems as JSON, people the page above.
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), programs =>
        {
            programs.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf });
            programs.UseStatusCodePages();
        });
        app.Use(LookAtErrors);
        app.UseRequestLocalization();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapLanguages();

        // The security headers say who may frame a page.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }

    // A page about an error is looked at, whatever was sent before it: a form without its token is not refused once more.
    private static Task LookAtErrors(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IExceptionHandlerFeature>() is not null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            context.Request.Method = HttpMethods.Get;

        return next(context);
    }

    // A request that cannot be read says itself what is wrong with it: a form without its token, a body that is too long.
    private static int StatusOf(Exception error) => error is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
}
