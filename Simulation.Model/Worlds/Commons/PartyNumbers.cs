using Simulation.Model.Scenarios;

namespace Simulation.Model.Worlds.Commons;

/// <summary>Reads lists that give one number for each party, or one for all.</summary>
internal sealed class PartyNumbers(int parties, ProblemList problems)
{
    /// <summary>One number for each party; null where the list is wrong, which has been added to the problems.</summary>
    public double[]? Read(string path, IReadOnlyList<double> values, bool positive)
    {
        if (values.Count != 1 && values.Count != parties)
        {
            problems.Add(path, $"expected one number, or one for each of the {parties} parties; found {values.Count}.");
            return null;
        }

        for (var index = 0; index < values.Count; index++)
        {
            if (positive && values[index] <= 0)
                problems.Add($"{path}[{index}]", $"expected a number above 0; found {values[index]}.");
            else if (values[index] < 0)
                problems.Add($"{path}[{index}]", $"expected a number of 0 or more; found {values[index]}.");
        }

        return [.. Enumerable.Range(0, parties).Select(party => values[values.Count == 1 ? 0 : party])];
    }
}
