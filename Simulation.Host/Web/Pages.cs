using Microsoft.AspNetCore.DataProtection;
using Simulation.Host.Components;
using Simulation.Host.Hosting;
using StackExchange.Redis;

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

        // What a page holds signed stays valid after the host was started again, and on every host of a cluster.
        var keys = builder.Services.AddDataProtection().SetApplicationName("NegotiationSim");
        if (settings.Address.IsRedis)
            keys.PersistKeysToStackExchangeRedis(ConnectionMultiplexer.Connect(settings.Address.Redis()), "negsim/keys");
        else
            keys.PersistKeysToFileSystem(KeysIn(settings.Data));
    }

    private static DirectoryInfo KeysIn(string data)
    {
        var folder = Path.Combine(data, "keys");
        DataFolder.Make(folder);
        return new DirectoryInfo(folder);
    }

    public static void MapPages(this WebApplication app, HostSettings settings)
    {
        app.UseSecurityHeaders();
        app.UseKnownNames(settings);
        app.UseHeadAsGet();
        app.UseErrorPages();
        app.UseRequestLocalization();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapLanguages();

        // The security headers say who may frame a page.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
