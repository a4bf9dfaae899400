using Simulation.Grains.Hosting;
using Simulation.Host.Api;
using Simulation.Host.Classes;
using Simulation.Host.Explore;
using Simulation.Host.Health;
using Simulation.Host.Hosting;
using Simulation.Host.Scenarios;
using Simulation.Host.Web;

return await HostCommand.RunAsync(args, (builder, settings) =>
{
    builder.AddNegotiationSilo(settings.Ports, settings.Address, settings.AdvertisedAddress);
    builder.Services.AddSiloHealth();
    builder.Services.AddScenarios(settings);
    builder.Services.AddClasses(settings);
    builder.Services.AddExplorer(settings);
    builder.AddApi();
    builder.AddPages(settings);

    var app = builder.Build();
    app.MapPages();
    app.MapApi();
    app.MapExplorer();
    app.MapHealth();
    return app;
});
