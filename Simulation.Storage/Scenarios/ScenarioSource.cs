using System.Collections.Concurrent;
using Simulation.Model.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Model.Limits;
using Simulation.Model.Scenarios;
using Simulation.Storage.Folders;

namespace Simulation.Storage.Scenarios;

/// <summary>
/// A scenario's file as it was when first read, with the files it extends and the data it needs: it can be loaded again and again with
/// other values set.
/// </summary>
/// <param name="file">The file, for messages and for what is beside it.</param>
/// <param name="text">Its text.</param>
/// <param name="compiler">Makes it ready to run.</param>
/// <param name="within">The folder in which it stands, out of which it may read nothing: for texts of people who may not see the disk. Null
/// for a file of the user's own.</param>
public sealed class ScenarioSource(string file, string text, RunCompiler compiler, string? within = null) : IScenarioFiles
{
    private const string DataFolder = "data";

    // The data that come with the program, once for all scenarios that build on them: shipped files never change while it runs.
    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> Shipped = new(StringComparer.Ordinal);

    private readonly Dictionary<(string File, string Reference), (string File, string Text)?> _extended = [];
    private readonly Dictionary<string, string> _data = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _dataOf = new(StringComparer.Ordinal);
    private readonly List<string> _folders = [Path.GetDirectoryName(file) ?? ""];
    private readonly List<Problem> _unreadable = [];
    private readonly Lock _gate = new();

    /// <summary>Makes it ready to run.</summary>
    public RunCompiler Compiler => compiler;

    /// <summary>The text as it was written.</summary>
    public string Text => text;

    /// <summary>Loads and validates the scenario. May be called from several threads.</summary>
    /// <param name="overrides">Values to set, each <c>path=value</c>.</param>
    /// <param name="limits">How large its world may be; null takes what this machine can hold.</param>
    public LoadedScenario Load(IReadOnlyList<string> overrides, WorkLimits? limits = null)
    {
        var load = ScenarioReader.Read(file, text, this, overrides, compiler.Catalog);
        if (Unreadable() is { Count: > 0 } extended)
            return new LoadedScenario(null, null, extended);
        if (load.Scenario is null)
            return new LoadedScenario(null, null, load.Problems.Problems);

        var package = new ScenarioPackage(file, load.Yaml, Data(RunCompiler.DataFiles(load.Scenario)));
        if (Unreadable() is { Count: > 0 } data)
            return new LoadedScenario(null, null, data);

        var setup = compiler.Compile(load.Scenario, package, load.Problems, limits);
        return new LoadedScenario(setup, package, load.Problems.Problems) { Places = load.Problems.Place };
    }

    /// <inheritdoc/>
    public IEnumerable<string> Names => ScenarioFolder.Names();

    /// <inheritdoc/>
    public (string File, string Text)? Read(string file, string reference)
    {
        lock (_gate)
        {
            if (!_extended.TryGetValue((file, reference), out var known))
                _extended[(file, reference)] = known = ReadFromDisk(file, reference);

            return known;
        }
    }

    private (string File, string Text)? ReadFromDisk(string file, string reference)
    {
        foreach (var path in ScenarioFolder.Candidates(file, reference))
        {
            if (Locate(path) is not { } found)
                continue;

            _folders.Add(Path.GetDirectoryName(path) ?? "");
            return (path, TextOf(found, TextFile.LongestSource));
        }

        return null;
    }

    // Beside the scenario first and then beside what it extends, so that users can bring their own; then what comes with the program.
    // The same files give the same dictionary, so that they are parsed once.
    private IReadOnlyDictionary<string, string> Data(IReadOnlyList<string> files)
    {
        var shipped = Path.Combine(ScenarioFolder.Shipped, DataFolder);
        List<string> folders;
        lock (_gate)
            folders = [.. _folders.Append(ScenarioFolder.Shipped).Select(folder => Path.Combine(folder, DataFolder))];

        if (folders.Any(folder => Path.GetFullPath(folder, within ?? Directory.GetCurrentDirectory()) != shipped))
            return Read(files, folders);

        var key = string.Join('/', files);
        if (Shipped.TryGetValue(key, out var known))
            return known;

        var read = Read(files, folders);
        return Unreadable().Count == 0 ? Shipped.GetOrAdd(key, read) : read;
    }

    private IReadOnlyDictionary<string, string> Read(IReadOnlyList<string> files, IReadOnlyList<string> folders)
    {
        lock (_gate)
        {
            if (_dataOf.TryGetValue(string.Join('/', files), out var same))
                return same;

            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var name in files)
            {
                if (
                    !_data.ContainsKey(name)
                    && folders.Select(folder => Locate(Path.Combine(folder, name))).FirstOrDefault(path => path is not null) is { } path
                )
                    _data[name] = TextOf(path, RegularFile.LongestText);
                if (_data.TryGetValue(name, out var known))
                    texts[name] = known;
            }

            return _dataOf[string.Join('/', files)] = texts;
        }
    }

    // The text of a file; where that cannot be read, it is empty and the problem is kept.
    private string TextOf(string path, long longest) => TextFile.Read(path, _unreadable.Add, longest) ?? "";

    private IReadOnlyList<Problem> Unreadable()
    {
        lock (_gate)
            return [.. _unreadable];
    }

    // Where a file is; null where there is none, or none that may be read.
    private string? Locate(string path)
    {
        var full = within is null ? path : Path.GetFullPath(path, within);
        return (within is null || full.StartsWith(within + Path.DirectorySeparatorChar, StringComparison.Ordinal)) && File.Exists(full)
            ? full
            : null;
    }
}
