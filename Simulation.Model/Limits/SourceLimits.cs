namespace Simulation.Model.Limits;

/// <summary>How large a scenario may be.</summary>
public static class SourceLimits
{
    /// <summary>The longest file that is read, in characters.</summary>
    public const int LongestFile = 1 << 20;
}
