using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Simulation.Model.Catalogs;

namespace Simulation.Model.Tests.Support;

/// <summary>Plug-ins that a test writes itself: compiled and loaded as a folder of plug-ins is.</summary>
internal static class CompiledPlugin
{
    // Made anew each time: tests of memory must not count what is kept of it.
    private static IReadOnlyList<PortableExecutableReference> Platform =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(path => path.Length > 0)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];

    /// <summary>The plug-in of a text.</summary>
    /// <param name="name">The assembly's name.</param>
    /// <param name="source">Its code.</param>
    /// <param name="libraries">Libraries that it is built against, and that are not there when it is loaded.</param>
    public static Plugin Of(string name, string source, params byte[][] libraries) =>
        new(
            name,
            "1.0.0",
            new string('0', 64),
            new AssemblyLoadContext(name).LoadFromStream(new MemoryStream(Bytes(name, source, libraries)))
        );

    /// <summary>An assembly as its file has it.</summary>
    public static byte[] Bytes(string name, string source, params byte[][] libraries)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
            [.. Platform, .. libraries.Select(library => MetadataReference.CreateFromImage(library))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return stream.ToArray();
    }
}
