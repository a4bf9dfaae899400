using System.ComponentModel;
using System.Diagnostics;

namespace Simulation.Runner.Demo;

/// <summary>The browser of whoever sits here.</summary>
internal static class Browser
{
    /// <summary>Opens a page, and tells whether that could be tried.</summary>
    public static bool Open(Uri page)
    {
        // What an opener says is for its own ears.
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(page.AbsoluteUri) { UseShellExecute = true }
            : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [page.AbsoluteUri])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
        try
        {
            using var opener = Process.Start(start);
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
