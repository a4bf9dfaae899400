using Simulation.Host.Api;
using Simulation.Host.Classroom;
using Simulation.Host.Explore;
using Simulation.Host.Health;
using Simulation.Host.Hosting;
using Simulation.Host.Operators;
using Simulation.Host.Scenarios;
using Simulation.Host.Telemetry;
using Simulation.Host.Web;

return await HostCommand.RunAsync(
    args,
    (builder, settings) =>
    {
        builder.AddHostSilo(settings);
        builder.Services.AddTelemetry(settings);
        builder.Services.AddSiloHealth();
        builder.Services.AddScenarios(settings);
        builder.Services.AddClasses(settings);
        builder.Services.AddExplorer(settings);
        builder.AddApi();
        builder.AddPages(settings);
        builder.Services.AddOperators(settings);

        var app = builder.Build();
        app.MapPages(settings);
        app.MapApi();
        app.MapOperators(settings);
        app.MapExplorer();
        app.MapHealth();
        return app;
    }
);
