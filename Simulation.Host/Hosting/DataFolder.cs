namespace Simulation.Host.Hosting;

/// <summary>
/// Holds a data folder for one host: two that wrote to the same classes would each refuse what the other took. The system lets go of it when
/// the process ends, however it does.
/// </summary>
internal static class DataFolder
{
    private const string LockFile = "host.lock";

    /// <summary>Takes the folder; null where another host has it.</summary>
    public static IDisposable? Take(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
