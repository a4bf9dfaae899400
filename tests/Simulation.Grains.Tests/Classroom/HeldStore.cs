using Simulation.Grains.Classroom;

namespace Simulation.Grains.Tests.Classroom;

/// <summary>A store in memory that can be told to keep whoever saves waiting, or to fail.</summary>
internal sealed class HeldStore : IClassStore
{
    private readonly Dictionary<string, ClassRecord> _records = [];
    private readonly Lock _gate = new();

    /// <summary>What whoever saves an input waits for, before it is saved.</summary>
    public Task Held { get; set; } = Task.CompletedTask;

    public Task<bool> CreateAsync(string code, ClassCharter charter)
    {
        lock (_gate)
            return Task.FromResult(_records.TryAdd(code, new ClassRecord(charter, [])));
    }

    public async Task AppendAsync(string code, int number, InputEnvelope letter)
    {
        await Held;
        lock (_gate)
        {
            Assert.Equal(number, _records[code].Letters.Count);
            _records[code] = _records[code] with { Letters = [.. _records[code].Letters, letter] };
        }
    }

    /// <summary>Lets what was kept of a class become another's.</summary>
    public void Copy(string code, string other)
    {
        lock (_gate)
            _records[other] = _records[code];
    }

    public Task NoteAsync(string code, TimeSpan clock)
    {
        lock (_gate)
            _records[code] = _records[code] with { Clock = clock };

        return Task.CompletedTask;
    }

    public Task<ClassRecord?> FindAsync(string code)
    {
        lock (_gate)
            return Task.FromResult(_records.GetValueOrDefault(code));
    }
}
