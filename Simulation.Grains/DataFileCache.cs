using Simulation.Grains.Messages;
using Simulation.Model.Data;
using Simulation.Model.Scenarios;

namespace Simulation.Grains;

/// <summary>
/// The data files that this silo was sent, by what is in them: they travel once to each silo, rather than with every batch, and what was
/// read of them stays read.
/// </summary>
internal sealed class DataFileCache
{
    private const int MostKept = 16;
    private readonly RecentResults<IReadOnlyDictionary<string, string>> _data = new(MostKept);

    /// <summary>A batch with its data; null where they are not here and did not come with it.</summary>
    public BatchRequest? Complete(BatchRequest batch)
    {
        // By what they are, not by what they are said to be.
        var data = batch.Data is { } sent ? _data.Keep(ScenarioPackage.KeyOf(sent), sent) : _data.Find(batch.DataKey);
        return data is null ? null : batch with { Data = data };
    }
}
