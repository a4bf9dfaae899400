using System.Text.Json.Nodes;
using Simulation.Model.Games;
using Simulation.Model.Indicators;
using Simulation.Model.Trust;
using static Simulation.Runner.Verification.Theory.JsonNumbers;

namespace Simulation.Runner.Verification.Theory;

internal sealed class BetaTrustModel : ITheoryModel
{
    private const int IdleRounds = 5;

    public string Name => "trust.beta";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var parameters = new BetaTrustParameters(inputs.Number("W"), inputs.Number("lambda"));
        var baseRate = inputs.Number("a");
        return inputs.Has("outcomes") ? Trace(inputs.Numbers("outcomes"), baseRate, parameters) : Steady(inputs, baseRate, parameters);
    }

    private static JsonObject Trace(double[] outcomes, double baseRate, BetaTrustParameters parameters)
    {
        var evidence = default(BetaTrust);
        var path = new List<double>();
        foreach (var outcome in outcomes)
        {
            evidence = evidence.Update(outcome, parameters);
            path.Add(evidence.Score(baseRate, parameters));
        }

        return new JsonObject
        {
            ["trust_path"] = Numbers(path),
            ["r"] = evidence.Positive,
            ["s"] = evidence.Negative,
            [$"trust_after_{IdleRounds}_idle_rounds"] = evidence.Idle(IdleRounds, parameters).Score(baseRate, parameters),
            ["uncertainty"] = evidence.Uncertainty(parameters),
        };
    }

    private static JsonObject Steady(TheoryInputs inputs, double baseRate, BetaTrustParameters parameters)
    {
        var monitoring = new Monitoring(inputs.Number("false_alarm"), inputs.Number("miss"));
        var observed = monitoring.Observed(inputs.Number("p"));
        var n = inputs.Whole("n");
        return new JsonObject
        {
            ["observed_compliance"] = observed,
            ["expected_trust_n"] = BetaTrustMoments.Expected(baseRate, observed, n, parameters),
            ["variance_trust_n"] = BetaTrustMoments.Variance(observed, n, parameters),
            ["limit_trust"] = BetaTrustMoments.Limit(baseRate, observed, parameters),
            ["noise_corrected_compliance"] = monitoring.Corrected(observed),
        };
    }
}

internal sealed class BayesianTrustModel : ITheoryModel
{
    public string Name => "trust.bayes";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var reputation = new BayesianReputation(
            inputs.Number("h"),
            inputs.Number("l"),
            new Monitoring(inputs.Number("false_alarm"), inputs.Number("miss"))
        );
        var posterior = reputation.Posterior(inputs.Number("mu"), inputs.Whole("good"), inputs.Whole("bad"));
        return new JsonObject
        {
            ["posterior"] = posterior,
            ["expected_compliance"] = reputation.ExpectedCompliance(posterior),
            ["posterior_after_one_good"] = reputation.Posterior(inputs.Number("mu"), 1, 0),
            ["posterior_after_one_bad"] = reputation.Posterior(inputs.Number("mu"), 0, 1),
        };
    }
}

internal sealed class SubjectiveTrustModel : ITheoryModel
{
    public string Name => "trust.subjective";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var ofWitness = From("evidence_AB", inputs);
        var witness = From("evidence_BX", inputs);
        var direct = From("evidence_AX", inputs);
        var discounted = ofWitness.Discount(witness);
        var fused = direct.Fuse(discounted);
        return new JsonObject
        {
            ["opinion_AB"] = Opinion(ofWitness),
            ["opinion_BX"] = Opinion(witness),
            ["discounted_A_via_B"] = Opinion(discounted),
            ["fused"] = Opinion(fused),
            ["expectation_direct"] = direct.Expectation,
            ["expectation_fused"] = fused.Expectation,
        };
    }

    private static SubjectiveOpinion From(string name, TheoryInputs inputs)
    {
        var evidence = inputs.Numbers(name, 2);
        return SubjectiveOpinion.FromEvidence(evidence[0], evidence[1], inputs.Number("W"), inputs.Number("a"));
    }

    private static JsonArray Opinion(SubjectiveOpinion opinion) => Numbers([opinion.Belief, opinion.Disbelief, opinion.Uncertainty]);
}

internal sealed class FireTrustModel : ITheoryModel
{
    public string Name => "trust.fire";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var halfLife = inputs.Number("half_life");
        var ratings = inputs.Rows("ratings_age_value").Select(row => (row[0], row[1])).ToList();
        var present = inputs.Objects("components").Where(part => part.Has("T"));
        return new JsonObject
        {
            ["weights"] = Numbers(ratings.Select(rating => FireTrust.Recency(rating.Item1, halfLife))),
            ["interaction_trust"] = FireTrust.Interaction(ratings, halfLife),
            ["composite"] = FireTrust.Composite([.. present.Select(part => (part.Number("W"), part.Number("rho"), part.Number("T")))]),
        };
    }
}

internal sealed class AffinityModel : ITheoryModel
{
    public string Name => "trust.affinity";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var kogutSingh = Affinity.KogutSingh(inputs.Numbers("x"), inputs.Numbers("y"), inputs.Numbers("var"));
        var c = inputs.Numbers("coef", 4);
        var z = inputs.Numbers("ideal_points", 2);
        return new JsonObject
        {
            ["kogut_singh"] = kogutSingh,
            ["s_score"] = Affinity.SScore(inputs.Numbers("votes_p"), inputs.Numbers("votes_q"), inputs.Numbers("dmax")),
            ["prior_a"] = TrustPrior.FromIdealPoints(c, z[0] - z[1], kogutSingh, inputs.Number("tension")),
        };
    }
}

internal sealed class TrustAmbitionModel : ITheoryModel
{
    public string Name => "trust.ambition";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var game = new LinearQuadraticGame(inputs.Numbers("b"), inputs.Numbers("c"));
        var pledges = TrustLimitedAmbition.Pledges(inputs.Numbers("b"), inputs.Numbers("c"), inputs.Rows("trust"));
        return new JsonObject
        {
            ["q"] = Numbers(pledges),
            ["ambition_ratio"] = game.AmbitionRatio(pledges),
            ["cgi_if_all_comply"] = game.ClosingTheGap(pledges),
        };
    }
}

internal sealed class ComplianceThresholdModel : ITheoryModel
{
    public string Name => "compliance.threshold";

    public JsonObject Solve(TheoryInputs inputs) =>
        new()
        {
            ["nash_q"] = inputs.Number("b") / inputs.Number("c"),
            ["max_self_enforcing_q"] = SelfEnforcement.LargestPledge(
                inputs.Number("b"),
                inputs.Number("c"),
                inputs.Number("detection"),
                inputs.Number("penalty"),
                inputs.Number("reputation_loss")
            ),
        };
}

internal sealed class MostCooperativeModel : ITheoryModel
{
    public string Name => "compliance.most_cooperative";

    public JsonObject Solve(TheoryInputs inputs)
    {
        var commons = new SymmetricCommons(inputs.Whole("n"), inputs.Number("b"), inputs.Number("c"));
        var ratio = SelfEnforcement.AmbitionRatio(inputs.Number("delta"), inputs.Number("detection"));
        var abatement = commons.NashAbatement + (ratio * (commons.CooperativeAbatement - commons.NashAbatement));
        return new JsonObject
        {
            ["ambition_ratio"] = ratio,
            ["q"] = abatement,
            ["full_cooperation_critical_delta"] = SelfEnforcement.CriticalDiscountFactor(inputs.Number("detection")),
            ["cgi"] = CooperationIndex.ClosingTheGap(
                commons.UniformPayoff(abatement),
                commons.UniformPayoff(commons.NashAbatement),
                commons.UniformPayoff(commons.CooperativeAbatement)
            ),
        };
    }
}
