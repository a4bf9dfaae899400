using Simulation.Grains.Hosting;
using Simulation.Host.Health;
using Simulation.Host.Hosting;

return await HostCommand.RunAsync(args, (builder, settings) =>
{
    builder.AddNegotiationSilo(settings.Ports);
    builder.Services.AddSiloHealth();

    var app = builder.Build();
    app.MapHealth();
    return app;
});
