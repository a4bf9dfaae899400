using CsCheck;
using Simulation.Model.Worlds.Climate.Models;

namespace Simulation.Model.Tests.Worlds.Climate.Models;

public sealed class CarbonPoolsTests
{
    [Fact]
    public void AirborneFraction_AtOnce_IsAll() => Assert.Equal(1, CarbonPools.AirborneFraction(0), 1e-15);

    [Fact]
    public void AirborneFraction_WithTime_Falls() =>
        Gen.Select(Gen.Double[0, 1000], Gen.Double[0.01, 100])
            .Sample((years, more) => CarbonPools.AirborneFraction(years + more) < CarbonPools.AirborneFraction(years));
}
