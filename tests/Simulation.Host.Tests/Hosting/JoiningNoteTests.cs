using Simulation.Grains.Hosting;
using Simulation.Host.Hosting;

namespace Simulation.Host.Tests.Hosting;

/// <summary>A host says that it waits for its cluster where it does, and only there.</summary>
public sealed class JoiningNoteTests
{
    [Theory]
    [InlineData("redis://127.0.0.1:6379", SiloStatus.Joining, 2, true)]
    [InlineData("redis://127.0.0.1:6379", SiloStatus.Joining, 0, false)]
    [InlineData("redis://127.0.0.1:6379", SiloStatus.Active, 2, false)]
    [InlineData("redis://127.0.0.1:6379", SiloStatus.Created, 2, false)]
    [InlineData("redis://127.0.0.1:6379", SiloStatus.ShuttingDown, 2, false)]
    [InlineData("localhost", SiloStatus.Joining, 0, false)]
    [InlineData("localhost", SiloStatus.Joining, 1, false)]
    public void Note_IsOnlyWhereItIsTrue(string address, SiloStatus own, int others, bool isTold)
    {
        var note = JoiningNote.Of(ClusterAddress.Parse(address)!, own, others);

        Assert.Equal(isTold, note is not null);
    }
}
