using System.CommandLine;
using System.Runtime.InteropServices;
using Simulation.Fuzz;
using Simulation.Fuzz.Targets;
using Simulation.Fuzz.Trials;

// Tries many inputs on one target, keeps those that fail in the corpus, and adds a line to the record: see docs/how-to/fuzz.md.
var name = new Option<string>("--target")
{
    Description = $"One of {string.Join(", ", AllTargets.Makers.Select(one => one.Name))}",
    Required = true,
};
name.AcceptOnlyFromAmong([.. AllTargets.Makers.Select(one => one.Name)]);
var inputs = new Option<long>("--inputs") { Description = "How many inputs", DefaultValueFactory = _ => 100_000 };
var first = new Option<long>("--first") { Description = "The number of the first input" };
var seed = new Option<ulong>("--seed") { Description = "The seed of the inputs", DefaultValueFactory = _ => 1 };
var show = new Option<bool>("--show") { Description = "Write the first input, and what comes of it, and end" };
var command = new RootCommand("Fuzzes what reads other people's texts") { name, inputs, first, seed, show };
command.SetAction(parsed =>
{
    var target = AllTargets.Makers.First(one => one.Name == parsed.GetRequiredValue(name)).Make();
    return parsed.GetValue(show)
        ? Show(target, parsed.GetValue(seed), parsed.GetValue(first))
        : Go(target, parsed.GetValue(seed), parsed.GetValue(first), parsed.GetValue(inputs));
});
return command.Parse(args).Invoke();

static int Show(ITarget target, ulong seed, long index)
{
    var input = new FuzzRun(target, seed).Input(index);
    Console.WriteLine(input);
    Console.WriteLine($"--- {Trial.Of(target, input)}");
    return 0;
}

static int Go(ITarget target, ulong seed, long first, long count)
{
    using var stop = new CancellationTokenSource();
    using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    var run = new FuzzRun(target, seed);
    using var watchdog = new Watchdog(index => Tell(Corpus.Keep(target, $"hang-{seed}-{index}", run.Input(index)), "hang: never ended"));
    using var progress = new Timer(
        _ =>
            Console.WriteLine(
                $"{target.Name}: {run.Tried:N0} inputs, {run.Accepted:N0} accepted, {run.Kinds} kinds of faults, "
                    + $"{run.Tried / Math.Max(1, run.Elapsed.TotalSeconds):N0} a second"
            ),
        null,
        10_000,
        30_000
    );
    run.Go(
        first,
        count,
        watchdog.Begin,
        (index, input, fault) =>
        {
            Tell($"seed {seed}, input {index}", fault);
            Tell(
                Corpus.Keep(target, $"found-{seed}-{index}", Shrinker.Shrink(target, input, FuzzRun.KindOf(fault))),
                "the shortest that fails so"
            );
        },
        stop.Token
    );
    RunRecord.Append(target, seed, first, run);
    Console.WriteLine(
        $"{target.Name}: {run.Tried:N0} inputs in {run.Elapsed.TotalSeconds:N0} s, {run.Accepted:N0} accepted, {run.Refused:N0} refused, "
            + $"{run.Failed:N0} failed in {run.Kinds} ways"
    );
    return run.Kinds == 0 ? 0 : 1;

    void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        stop.Cancel();
    }

    void Tell(string place, string what) => Console.Error.WriteLine($"{target.Name}: {place}: {what}");
}
