using CsCheck;
using Simulation.Model.Catalogs;
using Simulation.Model.Trust;

namespace Simulation.Model.Tests.Trust;

/// <summary>What holds for every trust model, whatever parties saw and said before.</summary>
public sealed class TrustModelsTests
{
    private const int Parties = 4;
    private const double Tolerance = 1e-9;
    private static readonly Gen<double> Unit = Gen.Double[0, 1];

    private static readonly Gen<TrustDefinition> Definition = Gen.Select(Gen.Double[0.05, 1], Gen.Double[0.1, 20], Gen.Double[1, 5])
        .Select(
            (lambda, w, nu) =>
                new TrustDefinition
                {
                    Forgetting = lambda,
                    PriorWeight = w,
                    Negativity = nu,
                }
        );

    private static readonly Gen<Monitoring> Errors = Gen.Select(Unit, Unit)
        .Select((transparency, alarmValue) => Monitoring.At(transparency) with { AlarmValue = alarmValue });

    // A period: what everyone said, and what was seen of party 1; below 0 where it had promised nothing.
    private static readonly Gen<(double[] Said, double Outcome)[]> Past = Gen.Select(
        Unit.Array[Parties * Parties],
        Gen.OneOf(Gen.Const(-1.0), Gen.Const(0.0), Gen.Const(1.0), Unit)
    ).Array[0, 40];

    public static TheoryData<string> Kinds => [.. Catalog.BuiltIn.Of(typeof(ITrustModel)).Select(entry => entry.Name)];

    [Fact]
    public void Catalog_OfTrustModels_HasThoseOfTheReference() =>
        Assert.Equal(["beta", "fire", "fixed", "two-type", "witness"], Catalog.BuiltIn.Of(typeof(ITrustModel)).Select(one => one.Name));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Score_AfterAnyPast_IsBetweenZeroAndOne(string kind) =>
        Gen.Select(Definition, Errors, Past, Unit)
            .Sample((trust, errors, past, a) => Assert.InRange(After(kind, trust, errors, past).Score(1, a), 0, 1));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Score_AfterAKeptPromise_IsNotBelowThatOfAPeriodWithoutOne(string kind) =>
        Gen.Select(Definition, Errors, Past, Unit)
            .Sample(
                (trust, errors, past, a) =>
                {
                    var idle = Next(kind, trust, errors, past, -1, a);

                    Assert.True(Next(kind, trust, errors, past, 1, a) >= idle - Tolerance);
                    Assert.True(Next(kind, trust, errors, past, 0, a) <= idle + Tolerance);
                }
            );

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Score_InTheLastOutcome_IsMonotone(string kind) =>
        Gen.Select(Definition, Errors, Past, Unit, Unit, Unit)
            .Sample(
                (trust, errors, past, a, x, y) =>
                    Assert.True(
                        Next(kind, trust, errors, past, Math.Max(x, y), a) >= Next(kind, trust, errors, past, Math.Min(x, y), a) - Tolerance
                    )
            );

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Score_WithoutEvidence_IsTheBaseRateWhateverIsSaid(string kind) =>
        Gen.Select(Definition, Errors, Unit.Array[Parties * Parties], Gen.Double[0.31, 0.89])
            .Sample(
                (trust, errors, said, a) =>
                {
                    // Two types with h 0.9 and l 0.3 cannot be expected to keep more or less.
                    (double[], double)[] past = [(said, -1), ([.. said.Reverse()], -1)];

                    Assert.Equal(a, After(kind, trust, errors, past).Score(1, a), Tolerance);
                }
            );

    private static double Next(
        string kind,
        TrustDefinition trust,
        Monitoring errors,
        (double[] Said, double Outcome)[] past,
        double outcome,
        double baseRate
    )
    {
        var evidence = After(kind, trust, errors, past);
        Pass(evidence, outcome);
        return evidence.Score(1, baseRate);
    }

    private static ITrustEvidence After(string kind, TrustDefinition trust, Monitoring errors, (double[] Said, double Outcome)[] past)
    {
        var type = Catalog.BuiltIn.Of(typeof(ITrustModel)).Single(entry => entry.Name == kind).Type;
        var evidence = ((ITrustModel)Activator.CreateInstance(type)!).Begin(Parties, trust, errors);
        foreach (var (said, outcome) in past)
        {
            evidence.Hear(new TrustMatrix(said, Parties), 0);
            Pass(evidence, outcome);
        }

        return evidence;
    }

    private static void Pass(ITrustEvidence evidence, double outcome)
    {
        if (outcome < 0)
            evidence.Idle(1);
        else
            evidence.Update(1, outcome);
    }
}
