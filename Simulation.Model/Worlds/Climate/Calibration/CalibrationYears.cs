namespace Simulation.Model.Worlds.Climate.Calibration;

/// <summary>The time that the calibrated countries cover: 5-year steps from 2025, as far as anyone discounts.</summary>
internal static class CalibrationYears
{
    public const int First = 2025;
    public const int Step = 5;
    public const int Last = 2320;
    public const int Periods = ((Last - First) / Step) + 1;
}
