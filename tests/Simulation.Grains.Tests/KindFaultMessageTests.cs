using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Simulation.Model.Catalogs;

namespace Simulation.Grains.Tests;

/// <summary>The fault of a kind, between processes.</summary>
[Collection(nameof(ClusterFixture))]
public sealed class KindFaultMessageTests(ClusterFixture fixture)
{
    [Fact]
    public void Fault_ThatTravels_KeepsSentenceAndTrace()
    {
        var serializer = fixture.Cluster.Client.ServiceProvider.GetRequiredService<Serializer>();

        var bytes = serializer.SerializeToArray<Exception>(new KindFaultException("the kind 'a' failed.", "at A.B()"));
        var fault = Assert.IsType<KindFaultException>(serializer.Deserialize<Exception>(bytes));

        Assert.Equal(("the kind 'a' failed.", "at A.B()"), (fault.Message, fault.Trace));
        Assert.Equal("the kind 'a' failed.\nat A.B()", fault.ToString());
    }
}
