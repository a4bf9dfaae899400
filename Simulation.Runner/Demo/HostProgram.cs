using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Simulation.Runner.Demo;

/// <summary>The host as a program: beside this one where it was installed, built from its project in a checkout.</summary>
internal static class HostProgram
{
    private const string Packaged = "negsim-host";
    private const string Project = "Simulation.Host";
    private static readonly string Suffix = OperatingSystem.IsWindows() ? ".exe" : "";

    /// <summary>What starts it.</summary>
    /// <exception cref="IOException">It is not there and cannot be built.</exception>
    public static async Task<(string Program, IReadOnlyList<string> Arguments)> FindAsync(CancellationToken cancellation)
    {
        var packaged = Path.Combine(AppContext.BaseDirectory, Packaged + Suffix);
        if (File.Exists(packaged))
            return (packaged, []);

        var installed = Path.Combine(AppContext.BaseDirectory, Project + ".dll");
        return (DotNet(), [File.Exists(installed) ? installed : await BuiltAsync(cancellation)]);
    }

    // The .NET that runs this program, wherever it is.
    private static string DotNet() =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet" + Suffix));

    private static async Task<string> BuiltAsync(CancellationToken cancellation)
    {
        var project =
            FindProject()
            ?? throw new FileNotFoundException(
                $"expected the host, {Packaged}{Suffix} or {Project}.dll, beside the program in {AppContext.BaseDirectory}; found neither: "
                    + $"install NegotiationSim again, or run the demo in a checkout of its source."
            );
        var program = Path.Combine(project, "bin", "Release", "net10.0", Project + ".dll");
        if (File.Exists(program))
            return program;

        await Console.Error.WriteLineAsync("Building the host, once ...");
        using var build = Process.Start(new ProcessStartInfo(DotNet(), ["build", project, "-c", "Release", "--nologo", "-v", "quiet"]))!;
        await build.WaitForExitAsync(cancellation);
        return build.ExitCode == 0
            ? program
            : throw new IOException($"the host could not be built: 'dotnet build {Project} -c Release' tells more.");
    }

    private static string? FindProject()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, Project, Project + ".csproj")))
                return Path.Combine(folder, Project);
        }

        return null;
    }
}
