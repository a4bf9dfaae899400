namespace Simulation.Model.Games.Standards;

/// <summary>Adoption by thresholds (Granovetter, 1978): a country adopts when as many others have as its threshold says.</summary>
public static class AdoptionCascade
{
    /// <summary>How many have adopted in the end, starting from none.</summary>
    public static int FinalAdopters(double[] thresholds)
    {
        var adopters = 0;
        foreach (var threshold in thresholds.Order())
        {
            if (threshold > adopters)
                break;

            adopters++;
        }

        return adopters;
    }
}
