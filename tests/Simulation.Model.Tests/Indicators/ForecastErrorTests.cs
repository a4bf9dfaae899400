using Simulation.Model.Indicators;

namespace Simulation.Model.Tests.Indicators;

public sealed class ForecastErrorTests
{
    [Fact]
    public void Brier_OfForecasts_IsTheMeanSquaredError() =>
        Assert.Equal((0.01 + 0.04 + 0.36) / 3, ForecastError.Brier([0.9, 0.2, 0.6], [1, 0, 0]), 1e-12);

    [Fact]
    public void Brier_OfNoForecast_DoesNotExist() => Assert.True(double.IsNaN(ForecastError.Brier([], [])));

    [Fact]
    public void Brier_OfListsOfDifferentLengths_IsRefused() => Assert.Throws<ArgumentException>(() => ForecastError.Brier([0.5], []));
}
