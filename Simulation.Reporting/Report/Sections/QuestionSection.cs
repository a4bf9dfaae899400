using System.Globalization;
using Simulation.Model.Catalogs;
using Simulation.Model.Engine;
using Simulation.Model.Institutions;
using Simulation.Model.Numerics;
using Simulation.Model.Scenarios;
using Simulation.Reporting.Charts.Drawing;

namespace Simulation.Reporting.Report.Sections;

/// <summary>What is asked: the scenario's own words, and its settings in words.</summary>
internal sealed class QuestionSection : IReportSection
{
    public string Title => "The question";

    public void Write(Html html, ReportRun run, string prefix)
    {
        if (run.Result.Header.Summary.Length > 0)
            html.Element("p", run.Result.Header.Summary.Trim());

        html.Element(
            "dl",
            () =>
            {
                foreach (var (term, text) in Settings(run.Setup, run.Result.Header.Replicates))
                {
                    html.Element("dt", term);
                    html.Element("dd", text);
                }
            }
        );
    }

    private static IEnumerable<(string Term, string Text)> Settings(RunSetup setup, int replicates)
    {
        var scenario = setup.Scenario;
        var institution = setup.Institution;
        var issues = setup.World.Issues.DistinctBy(issue => issue.Label).ToList();
        yield return ("Who negotiates", $"{setup.Count} parties: {Phrases.List([.. setup.PartyList.Select(party => party.Name)], 20)}");
        yield return ("About what", $"{Phrases.List([.. issues.Select(issue => issue.Label)], 6)}. {Entry(scenario.World)}");
        yield return (
            "When",
            $"{setup.Periods} periods of {Years(setup.World.StepYears)}, {Wording.Year(setup.Year(1))} to "
                + $"{Wording.Year(setup.Year(setup.Periods))}; {replicates} {(replicates == 1 ? "replicate" : "replicates")}"
        );
        yield return ("How they talk", Entry(institution.Protocol));
        yield return ("How they decide", Entry(institution.Decision));
        yield return ("Entry into force", Force(institution.EntryIntoForce));
        yield return (
            "Transparency",
            $"{Number(institution.Transparency)} of 1: a breach is seen with probability {Number(setup.Monitoring.Detection)}"
        );
        yield return ("Red tape", $"{Number(institution.RedTape)} of 1");
        yield return ("Enforcement", Enforcement(institution.Enforcement));
        if (institution.Fund.Size > 0)
            yield return ("Fund", $"{Number(institution.Fund.Size)} {setup.World.MoneyUnit}");
        if (institution.PrivateLeverage > 0)
            yield return ("Private partners", $"{Number(institution.PrivateLeverage)} of private money for each unit of public money");
        yield return ("Trust", Trust(scenario));
        foreach (var shock in scenario.Shocks.OrderBy(shock => shock.Period))
            yield return ($"From outside in {Wording.Year(setup.Year(shock.Period))}", Shock(shock));
    }

    private static string Entry(object extension)
    {
        var entry = Catalog.EntryOf(extension);
        return $"{entry.Name}: {entry.Summary}" + (entry.Source.Length > 0 ? $" ({entry.Source})" : "");
    }

    private static string Force(EntryIntoForce rule)
    {
        var parties = rule.Parties.Value switch
        {
            0 => "as soon as any have ratified",
            >= 1 when !rule.Parties.IsFraction => $"when {rule.Parties} parties have ratified",
            _ => $"when {Share(rule.Parties)} of the parties have ratified",
        };
        return parties + (rule.Share is { } share ? $", with at least {Share(share.AtLeast)} of {share.Of} among them" : "");
    }

    private static string Share(Threshold threshold) => threshold.IsFraction ? threshold.Text : ChartNumber.Percent(100 * threshold.Value);

    private static string Enforcement(Enforcement rule) =>
        rule is { Penalty: 0, TradeMeasure: 0, ReputationCost: 0 }
            ? "none"
            : $"penalty {Number(rule.Penalty)}, trade measure {Number(rule.TradeMeasure)}, cost to reputation "
                + $"{Number(rule.ReputationCost)}";

    private static string Trust(Scenario scenario)
    {
        var trust = scenario.Trust;
        var start = trust.Initial is { } initial
            ? $"begins at {Number(initial)} between all pairs"
            : "begins with what is known of each pair: votes in the United Nations, language, borders, the rule of law, tension";
        return $"{start}, and moves with what is reported (model {Catalog.NameOf(trust.Model)}, of the past "
            + $"{Number(trust.Forgetting)} is kept from one period to the next)";
    }

    private static string Shock(Shock shock) =>
        shock.Kind switch
        {
            ShockKind.Withdrawal => $"{shock.Country} leaves the agreement",
            ShockKind.Tension => $"tension of {Number(shock.Value)} between {string.Join(" and ", shock.Between)}",
            _ => $"an exchange worth {Number(shock.Value)} between {string.Join(" and ", shock.Between)}",
        } + (shock.Duration is { } periods ? $" for {periods} periods" : "");

    private static string Years(int step) => step == 1 ? "a year" : $"{step} years";

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
