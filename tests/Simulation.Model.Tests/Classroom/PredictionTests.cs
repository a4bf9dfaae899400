using Simulation.Model.Catalogs;
using Simulation.Model.Classroom;
using Simulation.Model.Engine;
using Simulation.Model.Scenarios;
using Simulation.Model.Tests.Support;
using static Simulation.Model.Tests.Classroom.SmallClass;

namespace Simulation.Model.Tests.Classroom;

/// <summary>What a class predicts: one odd answer does not decide it.</summary>
public sealed class PredictionTests
{
    [Theory]
    [InlineData(9e99)]
    [InlineData(25)]
    [InlineData(-300)]
    public void Prediction_OfAClass_IsTheMedian(double odd)
    {
        var room = Predicting(2.4, 3.1, 2.0, odd, 2.7);

        Assert.InRange(Debrief(room).Predicted!.Value, 2.4, 2.7);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(10.01)]
    [InlineData(9e99)]
    public void Prediction_OutsideTheBoundsOfTheScenario_IsRefused(double value)
    {
        var room = new ClassSession(new RunCompiler().Compile(Runs.Package("climate-paris")), new ClassTerms(7, "lead", false));
        Join(room, "US");

        Assert.Equal(Refusal.OutOfBounds, room.Take(new Predicted(Start, 1, value)));
        Assert.Null(room.Take(new Predicted(Start, 1, 10)));
        Assert.Equal((0, 10), (ClassViews.Public(room).PredictionAtLeast, ClassViews.Public(room).PredictionAtMost));
    }

    [Fact]
    public void Prediction_StruckOutByTheFacilitator_DoesNotCountUntilItIsRestored()
    {
        var room = Predicting(2, 3, 400);
        Assert.Null(room.Take(new PredictionStruck(Start, 3, true)));
        Assert.Equal(Refusal.NothingToDo, room.Take(new PredictionStruck(Start, 3, true)));
        Assert.Equal(2, ClassViews.Public(room).Predictions);

        var debrief = Debrief(room);
        Assert.Equal(2.5, debrief.Predicted);
        Assert.Equal([false, false, true], debrief.Predictions.Select(one => one.IsStruck));

        Assert.Null(room.Take(new PredictionStruck(Start, 3, false)));
        Assert.Equal(3, DebriefView.Of(room).Predicted);
    }

    [Fact]
    public void Prediction_OfSomebodyWhoWasSentOut_DoesNotCount()
    {
        var room = Predicting(2, 3, 4);
        room.Take(new PersonRemoved(Start, 3));

        Assert.Equal(2, ClassViews.Public(room).Predictions);
        Assert.Equal(2.5, Debrief(room).Predicted);
    }

    [Fact]
    public void Prediction_ThatNobodyMade_CannotBeStruckOut()
    {
        var room = Open("pledge-and-review");
        Join(room, "C01");

        Assert.Equal(Refusal.NothingToDo, room.Take(new PredictionStruck(Start, 1, true)));
        Assert.Equal(Refusal.UnknownPerson, room.Take(new PredictionStruck(Start, 9, true)));
        Assert.Null(Debrief(room).Predicted);
    }

    [Theory]
    [InlineData("{ question: A, indicator: closing_the_gap, atLeast: 3, atMost: 2 }")]
    [InlineData("{ question: A, indicator: closing_the_gap, atLeast: 2, atMost: 2 }")]
    public void Bounds_WithNothingBetweenThem_AreAProblemOfTheScenario(string prediction)
    {
        var text = File.ReadAllText(Repository.PathOf("scenarios/commons-symmetric.yaml"));
        var load = ScenarioReader.Read("a.yaml", text, new DiskFiles(), [$"classroom.prediction={prediction}"], Catalog.BuiltIn);

        Assert.Contains(
            load.Problems.Problems,
            problem => problem.Message.Contains("expected more than atLeast", StringComparison.Ordinal)
        );
    }

    private static ClassSession Predicting(params double[] values)
    {
        var room = Open("pledge-and-review");
        foreach (var (place, value) in values.Index())
        {
            Join(room, "C01");
            Assert.Null(room.Take(new Predicted(Start, place + 1, value)));
        }

        return room;
    }

    private static DebriefView Debrief(ClassSession room)
    {
        while (room.Phase != ClassPhase.Debrief)
            Advance(room, 1);

        return DebriefView.Of(room);
    }
}
