namespace Simulation.Host.Classroom;

/// <summary>Who listens to which class, on any thread. A class to which nobody listens any more is forgotten.</summary>
internal sealed class ClassListeners
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<Listener>> _listeners = new(StringComparer.Ordinal);

    /// <summary>The classes to which somebody listens, by code.</summary>
    public IReadOnlyList<string> Classes
    {
        get
        {
            lock (_lock)
                return [.. _listeners.Keys];
        }
    }

    /// <summary>Listens to a class until the result is disposed of.</summary>
    /// <param name="code">The class.</param>
    /// <param name="changed">Is called with its new version.</param>
    public IDisposable Add(string code, Action<int> changed)
    {
        var listener = new Listener(this, code, changed);
        lock (_lock)
        {
            if (!_listeners.TryGetValue(code, out var others))
            {
                others = [];
                _listeners.Add(code, others);
            }

            others.Add(listener);
        }

        return listener;
    }

    /// <summary>Calls all who listen to a class.</summary>
    public void Notify(string code, int version)
    {
        Listener[] listeners;
        lock (_lock)
            listeners = [.. _listeners.GetValueOrDefault(code) ?? []];

        foreach (var listener in listeners)
            listener.Changed(version);
    }

    private void Remove(Listener listener)
    {
        lock (_lock)
        {
            if (!_listeners.TryGetValue(listener.Code, out var others) || !others.Remove(listener) || others.Count > 0)
                return;

            _listeners.Remove(listener.Code);
        }
    }

    private sealed class Listener(ClassListeners all, string code, Action<int> changed) : IDisposable
    {
        public string Code => code;

        public void Changed(int version) => changed(version);

        public void Dispose() => all.Remove(this);
    }
}
