using System.Reflection;
using System.Runtime.Loader;
using Simulation.Model.Catalogs;
using Simulation.Model.Texts;
using Simulation.Storage.Folders;

namespace Simulation.Storage.Plugins;

/// <summary>
/// A folder of plug-ins: every .NET assembly in it is loaded, each in a context of its own, so that two of them may bring different
/// versions of a library. What the program has itself, such as the model, is never loaded a second time.
/// </summary>
public sealed class PluginFolder
{
    private const string Extension = ".dll";

    /// <summary>The longest assembly that is loaded, in bytes; a convention.</summary>
    private const long LongestFile = 256L << 20;

    private static readonly AssemblyName Model = typeof(Catalog).Assembly.GetName();

    // What comes with the program and with .NET.
    private static readonly HashSet<string> OfProgram = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
        .Split(Path.PathSeparator)
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private readonly string _folder;
    private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Plugin> _loaded = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _problems = [];

    private PluginFolder(string folder) => _folder = folder;

    /// <summary>The extensions that scenarios may name: the model's own, and those of a folder.</summary>
    /// <param name="folder">The folder; null for none.</param>
    /// <exception cref="PluginException">Something in the folder cannot be used.</exception>
    public static Catalog CatalogOf(string? folder) => folder is null ? Catalog.BuiltIn : new PluginFolder(folder).Load();

    private Catalog Load()
    {
        if (string.IsNullOrWhiteSpace(_folder))
            throw new PluginException(["--plugins: expected the name of a folder."]);
        if (!Directory.Exists(_folder))
            throw new PluginException([$"--plugins {_folder}: {WhatIsThere.InsteadOfFolder(_folder, "plug-ins")}"]);

        foreach (var file in Directory.EnumerateFiles(_folder).Where(IsAssembly).Order(StringComparer.Ordinal))
        {
            if (!_files.TryAdd(Path.GetFileNameWithoutExtension(file), file))
                _problems.Add($"{file}: there is another file of this name in other letters: take one of them out of the folder.");
        }

        foreach (var name in _files.Keys.Order(StringComparer.Ordinal))
            Loaded(name);

        _problems.AddRange(OfOneName());

        if (_problems.Count == 0 && _loaded.Count == 0)
            _problems.Add($"--plugins {_folder}: there is no assembly ({Extension}) of a plug-in in this folder.");
        if (_problems.Count > 0)
            throw new PluginException(_problems);

        return new Catalog([.. _loaded.Values]);
    }

    // The assembly of this name in the folder; null where there is none, where it is the program's own, or where it cannot be used.
    private Assembly? Loaded(string name)
    {
        if (_loaded.TryGetValue(name, out var known))
            return known.Assembly;

        if (!_files.TryGetValue(name, out var file) || IsOfProgram(name))
            return null;

        try
        {
            if (RegularFile.Refusal(file, LongestFile) is { } refusal)
                throw new FileRefusedException($"{file}: {refusal}");

            var bytes = File.ReadAllBytes(file);
            using var stream = new MemoryStream(bytes);
            var assembly = new Context(name, other => Loaded(other)).LoadFromStream(stream);
            var identity = assembly.GetName();
            if (
                assembly.GetReferencedAssemblies().FirstOrDefault(one => one.Name == Model.Name) is { } built
                && built.Version != Model.Version
            )
                _problems.Add(
                    $"{file}: it was built against {Model.Name} {Short(built.Version)}, and this program has {Short(Model.Version)}: "
                        + "build it again against this version."
                );
            else
                _loaded[name] = new Plugin(
                    identity.Name!,
                    Short(identity.Version),
                    FileHash.Of(written => written.Write(bytes), CancellationToken.None),
                    assembly
                );

            return assembly;
        }
        catch (BadImageFormatException)
        {
            _problems.Add($"{file}: this is not a .NET assembly: take it out of the folder, or build it again.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _problems.Add(
                failure is FileRefusedException ? failure.Message : $"{file}: it cannot be loaded: {Sentences.Closed(failure.Message)}"
            );
        }

        return null;
    }

    // A manifest knows a plug-in by its name, which must therefore be that of one file.
    private IEnumerable<string> OfOneName() =>
        from loaded in _loaded
        group _files[loaded.Key] by loaded.Value.Name into files
        where files.Count() > 1
        select $"--plugins {_folder}: {string.Join(" and ", files.Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal))} "
            + $"are both the assembly {files.Key}: take one of them out of the folder.";

    private static bool IsAssembly(string file) => Path.GetExtension(file).Equals(Extension, StringComparison.OrdinalIgnoreCase);

    private static bool IsOfProgram(string name) =>
        OfProgram.Contains(name) || AssemblyLoadContext.Default.Assemblies.Any(assembly => assembly.GetName().Name == name);

    private static string Short(Version? version) => version?.ToString(3) ?? "of no version";

    // What the folder lacks is taken from the program.
    private sealed class Context(string name, Func<string, Assembly?> find) : AssemblyLoadContext(name)
    {
        protected override Assembly? Load(AssemblyName assemblyName) => find(assemblyName.Name!);
    }
}
