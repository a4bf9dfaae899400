using Simulation.Host.Classroom;

namespace Simulation.Host.Tests.Classroom;

public sealed class ClassListenersTests
{
    private readonly ClassListeners _listeners = new();
    private readonly List<string> _heard = [];

    [Fact]
    public void Notify_Class_CallsAllWhoListenToIt()
    {
        Listen("ABCDE", "one");
        Listen("ABCDE", "two");
        Listen("FGHIJ", "other");

        _listeners.Notify("ABCDE", 3);

        Assert.Equal(["one 3", "two 3"], _heard);
    }

    [Fact]
    public void Dispose_OneOfTwo_LeavesTheOther()
    {
        var first = Listen("ABCDE", "one");
        Listen("ABCDE", "two");

        first.Dispose();
        _listeners.Notify("ABCDE", 1);

        Assert.Equal(["ABCDE"], _listeners.Classes);
        Assert.Equal(["two 1"], _heard);
    }

    [Fact]
    public void Dispose_TheLast_ForgetsTheClass()
    {
        var first = Listen("ABCDE", "one");
        var second = Listen("ABCDE", "two");

        first.Dispose();
        first.Dispose();
        second.Dispose();
        _listeners.Notify("ABCDE", 1);

        Assert.Empty(_listeners.Classes);
        Assert.Empty(_heard);
    }

    [Fact]
    public void Dispose_WhileTheClassIsNotified_DoesNotDisturbIt()
    {
        IDisposable? own = null;
        own = _listeners.Add("ABCDE", _ => own!.Dispose());
        Listen("ABCDE", "two");

        _listeners.Notify("ABCDE", 1);

        Assert.Equal(["two 1"], _heard);
    }

    private IDisposable Listen(string code, string name) => _listeners.Add(code, version => _heard.Add($"{name} {version}"));
}
