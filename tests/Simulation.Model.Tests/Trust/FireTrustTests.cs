using Simulation.Model.Trust;

namespace Simulation.Model.Tests.Trust;

public sealed class FireTrustTests
{
    [Fact]
    public void Recency_WithAHalfLife_IsForgettingByItsRoot()
    {
        // THEORY B6: lambda = 2^(-1/h).
        var lambda = Math.Pow(2, -1.0 / 7);

        Assert.Equal(Math.Pow(lambda, 10), FireTrust.Recency(10, 7), 1e-12);
        Assert.Equal(0.5, FireTrust.Recency(7, 7), 1e-12);
    }

    [Fact]
    public void Interaction_OfOldAndNewRatings_LeansToTheNew() => Assert.Equal(0.8, FireTrust.Interaction([(0, 1), (10, 0)], 5), 1e-12);

    [Fact]
    public void Composite_OfNoComponent_DoesNotExist() => Assert.True(double.IsNaN(FireTrust.Composite([])));
}
