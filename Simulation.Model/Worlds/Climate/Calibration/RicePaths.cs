using Simulation.Model.Worlds.Climate.Models;

namespace Simulation.Model.Worlds.Climate.Calibration;

/// <summary>The paths of a RICE-2010 region between its 10-year periods: geometric interpolation, constant after the last.</summary>
internal sealed class RicePaths
{
    private readonly ClimateModel _rice = Rice2010.Build(ParameterSet.Shipped("rice2010"));
    private readonly double[][] _capitalPerOutput;

    public RicePaths()
    {
        var (state, result) = (_rice.CreateState(), new ClimatePeriod(_rice.Regions));
        _capitalPerOutput = new double[_rice.Periods][];
        for (var period = 0; period < _rice.Periods; period++)
        {
            _rice.Step(state, _rice.BaseControl(period), _rice.BaseSavings(period), 0, result);
            _capitalPerOutput[period] = [.. result.K.Zip(result.YGROSS, (k, y) => k / y)];
        }
    }

    public double Population(string region, double year) => At(_rice.Economy.Population, region, year);

    public double Productivity(string region, double year) => At(_rice.Economy.Productivity, region, year);

    public double Intensity(string region, double year) => At(_rice.Economy.Intensity, region, year);

    public double Backstop(string region, double year) => At(_rice.Economy.Backstop, region, year);

    public double Savings(string region, double year) => At(_rice.Economy.BaseSavings, region, year);

    public double CapitalPerOutput(string region, int year) => _capitalPerOutput[(year - _rice.Info.FirstYear) / _rice.Info.StepYears][Index(region)];

    private int Index(string region)
    {
        for (var index = 0; index < _rice.Regions; index++)
        {
            if (_rice.Info.RegionNames[index] == region)
                return index;
        }

        throw new ArgumentException($"'{region}' is not a region of RICE-2010.", nameof(region));
    }

    private double At(double[] path, string region, double year)
    {
        var place = Math.Clamp((year - _rice.Info.FirstYear) / _rice.Info.StepYears, 0, _rice.Periods - 1);
        var before = Math.Min((int)place, _rice.Periods - 2);
        var (from, to) = (path[(before * _rice.Regions) + Index(region)], path[((before + 1) * _rice.Regions) + Index(region)]);
        return from * Math.Pow(to / from, place - before);
    }
}
