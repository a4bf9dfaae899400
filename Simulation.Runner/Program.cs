using System.CommandLine;
using Simulation.Runner.Commands;

var root = new RootCommand("NegotiationSim: countries negotiate, keep or break agreements, and learn")
{
    VerifyCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
