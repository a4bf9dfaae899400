namespace Simulation.Runner.Tests.Support;

/// <summary>
/// A disk of a few kilobytes, <c>disk</c> in a test's folder, that only the processes on it see and that goes away with them. Nobody needs
/// to be root for it where Linux lets users have namespaces of their own.
/// </summary>
internal static class SmallDisk
{
    /// <summary>Whether one can be had here.</summary>
    public static async Task<bool> IsPossibleAsync(TemporaryFolder folder) =>
        OperatingSystem.IsLinux() && (await RunAsync(folder, "mount -t tmpfs -o size=40k tmpfs disk")).ExitCode == 0;

    /// <summary>
    /// Runs a command on a disk that is too small for it, and again once the disk is large enough; then copies the disk to <c>kept</c>.
    /// </summary>
    /// <returns>How the command ended on the full disk, what it left in <c>disk/out</c>, and how it ended with more room.</returns>
    public static async Task<(Outcome Full, string[] Left, Outcome Again)> FillAsync(
        TemporaryFolder folder,
        int kilobytes,
        params string[] arguments
    )
    {
        var again = await RunAsync(
            folder,
            $$"""
            mount -t tmpfs -o size={{kilobytes}}k tmpfs disk
            "$@" 2>full.error; echo $? >full.code; ls disk/out >left
            mount -o remount,size=20m disk
            "$@"; code=$?
            cp -r disk kept
            exit $code
            """,
            arguments
        );
        return (
            new Outcome(int.Parse(File.ReadAllText(folder.PathOf("full.code"))), "", File.ReadAllText(folder.PathOf("full.error"))),
            File.ReadAllLines(folder.PathOf("left")),
            again
        );
    }

    /// <summary>Runs a command on a disk that is too small for all that it writes, and copies the disk to <c>kept</c>.</summary>
    public static Task<Outcome> KeepAsync(TemporaryFolder folder, int kilobytes, params string[] arguments) =>
        RunAsync(
            folder,
            $$"""
            mount -t tmpfs -o size={{kilobytes}}k tmpfs disk
            "$@"; code=$?
            cp -r disk kept
            exit $code
            """,
            arguments
        );

    private static Task<Outcome> RunAsync(TemporaryFolder folder, string script, params string[] arguments)
    {
        Directory.CreateDirectory(folder.PathOf("disk"));
        return Negsim
            .StartProgram(
                folder.FullPath,
                "env",
                ["unshare", "--map-root-user", "--mount", "bash", "-c", script, "bash", "dotnet", Negsim.Program, .. arguments]
            )
            .OutcomeAsync();
    }
}
