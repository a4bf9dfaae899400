using System.CommandLine;
using Simulation.Runner;
using Simulation.Runner.Commands;

return await Shell.RunAsync(
    args,
    () =>
        new RootCommand("NegotiationSim: countries negotiate, keep or break agreements, and learn")
        {
            DemoCommand.Create(),
            RunCommand.Create(),
            CheckCommand.Create(),
            ImportCommand.Create(),
            CompareCommand.Create(),
            LeversCommand.Create(),
            BriefCommand.Create(),
            SweepCommand.Create(),
            SensitivityCommand.Create(),
            SolveCommand.Create(),
            TournamentCommand.Create(),
            ForecastCommand.Create(),
            ChartCommand.Create(),
            ReportCommand.Create(),
            ExportCommand.Create(),
            BundleCommand.Create(),
            ReplayCommand.Create(),
            ResultsCommand.Create(),
            ExplainCommand.Create(),
            ListCommand.Create(),
            ClimateCommand.Create(),
            VerifyCommand.Create(),
            FactsCommand.Create(),
            BehaviourCommand.Create(),
            HindcastCommand.Create(),
        }
);
