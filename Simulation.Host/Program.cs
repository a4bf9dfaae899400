using Simulation.Grains.Hosting;
using Simulation.Host.Health;
using Simulation.Host.Hosting;
using Simulation.Host.Web;

return await HostCommand.RunAsync(args, (builder, settings) =>
{
    builder.AddNegotiationSilo(settings.Ports);
    builder.Services.AddSiloHealth();
    builder.AddPages(settings);

    var app = builder.Build();
    app.MapPages();
    app.MapHealth();
    return app;
});
