using Simulation.Model.Catalogs;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Randomness;
using Simulation.Model.Trust;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// What a party remembers of every other, and the trust that follows from it. It belongs to the trustor; all others see what it says.
/// </summary>
internal sealed class TrustMemory
{
    private readonly RunSetup _setup;
    private readonly int _self;
    private readonly ITrustEvidence _evidence;
    private readonly double[] _baseRates;

    public TrustMemory(RunSetup setup, int self)
    {
        _setup = setup;
        _self = self;
        var trust = setup.Scenario.Trust;
        var known = trust.CorrectsNoise ? setup.Monitoring with { AlarmValue = 1 - trust.FailureWeight } : Monitoring.Perfect;
        _evidence = trust.Model.Begin(setup.Count, trust, known) ?? throw KindFault.By(trust.Model, "began with no memory (null)");
        _baseRates = [.. Enumerable.Range(0, setup.Count).Select(other => trust.BaseRate(setup.Relations, self, other, 0))];
        Trust = new double[setup.Count];
    }

    /// <summary>Trust in each party now, 0 to 1; 1 in itself.</summary>
    public double[] Trust { get; }

    /// <summary>The first row, before any experience.</summary>
    public double[] Begin(double[]? tension) => Restate(tension);

    /// <summary>
    /// Hears what the others trusted one another, then updates on the reports. With a probability that grows with cultural distance it
    /// takes a failure for a breach on purpose.
    /// </summary>
    /// <param name="published">The reports.</param>
    /// <param name="misreading">The stream of random numbers for reading the reports on one party, given its key.</param>
    public double[] Learn(ReportsPublished published, Func<ulong, RandomStream> misreading)
    {
        _evidence.Hear(new TrustMatrix(published.View.Trust, Trust.Length), _self);
        for (var other = 0; other < Trust.Length; other++)
        {
            if (other == _self)
                continue;

            var report = published.Reports[other];
            if (double.IsNaN(report))
                _evidence.Idle(other);
            else
                _evidence.Update(other, Judged(report, Perceived(published, other, misreading)));
        }

        return Restate(published.Tension);
    }

    /// <summary>The mean trust in the others who are not withdrawn; 1 if there is nobody.</summary>
    public double MeanTrust(ReadOnlySpan<bool> withdrawn)
    {
        var sum = 0.0;
        var count = 0;
        for (var other = 0; other < Trust.Length; other++)
        {
            if (other == _self || withdrawn[other])
                continue;

            sum += Trust[other];
            count++;
        }

        return count == 0 ? 1 : sum / count;
    }

    // A failure costs less trust than a breach on purpose.
    private double Judged(double report, double breach)
    {
        var failure = Math.Max(0, 1 - report - breach);
        return report + (failure * (1 - _setup.Scenario.Trust.FailureWeight));
    }

    // What it takes for a breach on purpose: where it misreads a report, the whole shortfall.
    private double Perceived(ReportsPublished published, int other, Func<ulong, RandomStream> misreading)
    {
        var distance = _setup.Relations.CulturalDistance[(_self * Trust.Length) + other];
        var familiarity = _setup.Programmes.Familiarity(published.View.Period, _self, other);
        var probability = _setup.Misreading.Probability(distance, familiarity);
        var isMisread = probability > 0 && misreading(_setup.Parties[other].Party.Key).NextBool(probability);
        return isMisread ? 1 - published.Reports[other] : published.Breaches[other];
    }

    private double[] Restate(double[]? tension)
    {
        var parties = Trust.Length;
        for (var other = 0; other < parties; other++)
        {
            var strain = tension?[(_self * parties) + other] ?? 0;
            var baseRate = strain == 0 ? _baseRates[other] : _setup.Scenario.Trust.BaseRate(_setup.Relations, _self, other, strain);
            Trust[other] = other == _self ? 1 : _evidence.Score(other, baseRate);
        }

        return (double[])Trust.Clone();
    }
}
