using Simulation.Grains.Classroom;
using Simulation.Grains.Work;
using Simulation.Host.Hosting;
using Simulation.Model.Engine;
using Simulation.Model.Limits;

namespace Simulation.Host.Classroom;

/// <summary>
/// How many classes may be made: so many that are open from one address, and so much memory for all that are open on this host.
/// </summary>
internal sealed class ClassQuota(ClassLoad load, HostSettings settings)
{
    // A class holds an eighth of what a request may, and each of its phases is played in a sixtieth of the time.
    private const double ShareOfMemory = 1 / 8.0;
    private const double ShareOfTime = 1 / 60.0;

    private readonly Lock _gate = new();
    private readonly List<(string Code, string Payer)> _made = [];

    private WorkLimits OfOne { get; } = LimitsOf(settings.Work);

    /// <summary>Sees to it that a class can be made.</summary>
    /// <exception cref="WorkRefusedException">It cannot.</exception>
    public void Demand(ClassCharter charter, RunSetup setup, string payer)
    {
        var cost = ClassLoad.Of(charter, setup);
        if (OfOne.Refusal(cost, "a class of this scenario") is { } tooLarge)
            throw new WorkRefusedException(WorkRefusal.TooLarge, tooLarge);
        if (OpenOf(payer) >= settings.ClassesPerAddress)
            throw new WorkRefusedException(
                WorkRefusal.TooMany,
                $"{settings.ClassesPerAddress} classes that were made from here are open: go on with one of them, or wait a quarter of an "
                    + $"hour after the last was looked at."
            );
        if (load.Bytes + cost.Bytes > settings.ClassMegabytes * 1e6)
            throw new WorkRefusedException(
                WorkRefusal.Busy,
                "so many classes are open on this host that there is no room for another: try again in a quarter of an hour."
            );
    }

    /// <summary>Takes note of a class that was made.</summary>
    public void Made(string code, string payer)
    {
        lock (_gate)
        {
            _made.RemoveAll(one => !load.Holds(one.Code));
            _made.Add((code, payer));
        }
    }

    private int OpenOf(string payer)
    {
        lock (_gate)
            return _made.Count(one => one.Payer == payer && load.Holds(one.Code));
    }

    private static WorkLimits LimitsOf(WorkSettings work)
    {
        var bytes = work.Limits.Bytes * ShareOfMemory;
        var seconds = work.Limits.Seconds * ShareOfTime;
        return work.Limits with
        {
            Bytes = bytes,
            Seconds = seconds,
            Allowance =
                $"this host allows {WorkLimits.Memory(bytes)} for a class and {WorkLimits.Time(seconds)} for each of its phases: "
                + $"{WorkSettings.Instead}",
        };
    }
}
