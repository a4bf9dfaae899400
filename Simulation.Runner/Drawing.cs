namespace Simulation.Runner;

/// <summary>Drawing comes after the data are on disk: whatever happens to a picture, they stay.</summary>
internal static class Drawing
{
    /// <summary>Draws, and answers the exit code.</summary>
    /// <param name="folder">Where the data are.</param>
    /// <param name="again">The command that draws again.</param>
    /// <param name="draw">Draws and writes the pictures.</param>
    public static int Try(string folder, string again, Action draw)
    {
        try
        {
            draw();
            return Shell.Done;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine($"Cancelled while drawing. The data in {folder} are complete; to draw: {again}.");
            return Shell.Cancelled;
        }
        catch (Exception error)
        {
            Console.Error.WriteLine(
                $"Not everything could be drawn: {Shell.Words(error)} The data in {folder} are complete; to draw again: {again}."
            );
            return Shell.Failed;
        }
    }
}
