using Simulation.Model.Engine;
using Simulation.Model.Games;
using Simulation.Model.Solving;
using Simulation.Model.Tests.Support;

namespace Simulation.Model.Tests.Solving;

public sealed class ScenarioSolverTests
{
    [Fact]
    public void Solve_AnUnequalCommons_AgreesWithItsClosedForms()
    {
        double[] benefit = [5, 4, 3, 2, 1];
        var closed = new LinearQuadraticGame(benefit, [1, 1, 1, 1, 1]);

        var solution = Solve("commons-symmetric", "countries.count=5", "world.benefit=[5, 4, 3, 2, 1]");

        Assert.Equal(closed.NashAbatement, solution.Nash.Actions);
        Assert.Equal(closed.CooperativeAbatement, solution.Cooperative.Actions);
        Assert.Equal(closed.Coalitions.Where(closed.Coalitions.IsStable).Count(), solution.Coalitions!.Stable);
        Assert.Equal(closed.Coalitions.Where(closed.Coalitions.IsStableWithTransfers).Count(), solution.Coalitions.StableWithTransfers);
        foreach (var (expected, found) in closed.ChanderTulkensTransfers().Zip(solution.Sharing!.GammaCore!))
            Assert.Equal(expected, found, 1e-9);

        Assert.Equal(0, solution.Sharing.Shapley!.Sum(), 1e-9);
        Assert.All(solution.Power!.ShapleyShubik, power => Assert.Equal(0.2, power, 1e-12));
        Assert.Empty(solution.Refusals);
    }

    [Fact]
    public void Solve_FifteenWithATradeMeasure_LooksAtEveryCoalition()
    {
        var setup = Setup("commons-symmetric", "countries.count=15", "institution.enforcement.tradeMeasure=20");

        var solution = ScenarioSolver.Solve(setup);

        Assert.True(solution.Coalitions!.IsExhaustive);

        // k <= 3 + 2 c p/b^2 with p = 20/14.
        Assert.Equal(5, solution.Coalitions.Largest.Count);
    }

    [Fact]
    public void Solve_TooManyForEveryCoalition_RefusesWithTheLimitAndTheAlternative()
    {
        var solution = Solve("commons-symmetric", "countries.count=40");

        Assert.False(solution.Coalitions!.IsExhaustive);
        Assert.Equal(3, solution.Coalitions.Largest.Count);
        Assert.All(solution.Power!.ShapleyShubik, power => Assert.Equal(1 / 40.0, power, 1e-12));
        Assert.Contains(solution.Refusals, refusal => refusal.Part == "sharing.shapley");
        Assert.NotNull(solution.Sharing!.GammaCore);
    }

    [Fact]
    public void Solve_AnAgenda_ChoosesAmongItsTexts()
    {
        var package = AgendaScenarios.Package(AgendaScenarios.Fund);
        var solution = ScenarioSolver.Solve(new RunCompiler().Compile(package));

        Assert.Equal(12, solution.Bargaining!.Texts);
        var nash = solution.Bargaining.Points.Single(point => point.Name == "nash").Point!;
        Assert.Equal((nash.Utilities[0] - 0.2) * (nash.Utilities[1] - 0.1), nash.Score, 1e-12);
        Assert.Null(solution.Coalitions);
        Assert.Contains(solution.Refusals, refusal => refusal.Part == "coalitions");
    }

    private static ScenarioSolution Solve(string scenario, params string[] overrides) => ScenarioSolver.Solve(Setup(scenario, overrides));

    private static RunSetup Setup(string scenario, params string[] overrides) =>
        new RunCompiler().Compile(Runs.Package(scenario, overrides));
}
