using System.Globalization;
using Simulation.Model.Catalogs;
using Simulation.Model.Countries;
using Simulation.Model.Diagnostics;
using Simulation.Model.Institutions;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Sources;
using Simulation.Model.Time;
using Simulation.Model.Worlds.Research;

namespace Simulation.Model.Scenarios;

/// <summary>
/// What must hold between the parts of a scenario, beyond each part by itself. A value without effect is a mistake of its author, so it is
/// a problem too.
/// </summary>
internal static class ScenarioRules
{
    public static void Check(Scenario scenario, MapNode source, ProblemList problems)
    {
        Countries(scenario.Countries, source, problems);
        Entry(scenario.Institution.EntryIntoForce, problems);
        Answers(scenario.Institution, source, problems);
        for (var index = 0; index < scenario.Shocks.Count; index++)
            Shock(scenario.Shocks[index], $"shocks[{index}]", scenario.Horizon, source, problems);

        for (var index = 0; index < scenario.Decisions.Count; index++)
            Decision(scenario.Decisions[index], $"decisions[{index}]", scenario.Horizon, problems);

        if (scenario.Classroom is { } classroom)
            Class(classroom, scenario.Horizon, problems);

        if (SetKeys(source, "trust", Alternatives.OfTrust).Count > 1)
            problems.Add("trust.prior", "prior has no effect where initial gives every pair the same trust: leave one of the two out.");

        foreach (var (key, message) in scenario.Trust.Model.Problems())
            problems.Add($"trust.model.{key}", message);

        if (scenario.Innovation is not null && scenario.World is ResearchDefinition)
            problems.Add("innovation", "this has no effect where the world is research, which has a spillover of its own: leave it out.");
    }

    private static void Countries(CountriesDefinition countries, MapNode source, ProblemList problems)
    {
        var used = SetKeys(source, "countries", Alternatives.OfCountries);
        foreach (var second in used.Skip(1))
            problems.Add($"countries.{second}", $"the countries are chosen by '{used[0]}' already: leave one of the two out.");

        if (used.Contains("select") && countries.Select.Count == 0)
            problems.Add("countries.select", "the list is empty: name the countries that take part.");

        if (countries.RestBy is not null && countries.Top is null && countries.Select.Count == 0)
            problems.Add("countries.restBy", "restBy groups what 'top' or 'select' leave out, and neither is given.");
    }

    private static IReadOnlyList<string> SetKeys(MapNode source, string block, IReadOnlyList<string> keys) =>
        source[block] is MapNode map ? [.. keys.Where(key => Alternatives.IsSet(map, key))] : [];

    private static void Entry(EntryIntoForce entry, ProblemList problems)
    {
        if (entry.Parties.Value > 1 && !double.IsInteger(entry.Parties.Value))
            problems.Add(
                "institution.entryIntoForce.parties",
                $"parties is {entry.Parties}; expected a whole number, or a share of all parties below 1."
            );

        if (entry.Share is { AtLeast.Value: 0 })
            problems.Add("institution.entryIntoForce.share.atLeast", "atLeast is 0, which asks for nothing: leave 'share' out.");
    }

    // How breaches are answered says nothing where nobody meets, and so nobody promises.
    private static void Answers(Institution institution, MapNode source, ProblemList problems)
    {
        if (institution.Protocol.MostQuestions > 0 || source["institution"] is not MapNode block)
            return;

        foreach (var key in Alternatives.OfTalks.Where(key => Alternatives.IsSet(block, key)))
            problems.Add(
                $"institution.{key}",
                $"{key} says how broken promises are answered, and under the protocol '{Catalog.NameOf(institution.Protocol)}' nobody "
                    + "meets to promise anything: leave it out, or choose a protocol with a conference."
            );
    }

    private static void Shock(Shock shock, string path, Horizon horizon, MapNode source, ProblemList problems)
    {
        if (shock.Period > horizon.Periods)
            problems.Add($"{path}.period", Period.Beyond(shock.Period, horizon));
        else if (shock.Duration is { } duration && duration > horizon.Periods - shock.Period + 1)
            problems.Add(
                $"{path}.duration",
                $"duration is {duration}, and from period {shock.Period} on there are {horizon.Periods - shock.Period + 1} periods: leave "
                    + $"'duration' out for a shock that lasts to the end."
            );

        if (shock.Kind == ShockKind.Withdrawal)
        {
            if (shock.Country is null)
                problems.Add(path, "a withdrawal needs 'country': who withdraws.");
            if (shock.Between.Count > 0)
                problems.Add($"{path}.between", "a withdrawal concerns one country; 'between' belongs to a tension or an exchange.");
            if (SourcePath.IsWritten(source, $"{path}.value"))
                problems.Add($"{path}.value", "a withdrawal has no strength; 'value' belongs to a tension or an exchange.");
        }
        else
        {
            var name = shock.Kind == ShockKind.Tension ? "a tension" : "an exchange";
            if (shock.Between.Count != 2 || shock.Between[0] == shock.Between[1])
                problems.Add(path, $"{name} needs 'between' with two different countries.");
            if (shock.Country is not null)
                problems.Add($"{path}.country", $"{name} is between two countries; 'country' belongs to a withdrawal.");
        }
    }

    private static void Decision(Decision decision, string path, Horizon horizon, ProblemList problems)
    {
        if (decision.Period > horizon.Periods)
            problems.Add($"{path}.period", Period.Beyond(decision.Period, horizon));

        if (decision.Matters != 1)
            problems.Add(
                path,
                $"a decision is about one of pledge, proposal, accepts, joins, ratifies, delivers, leads and handsBack; found "
                    + $"{decision.Matters} of them."
            );
    }

    private static void Class(ClassroomPlan classroom, Horizon horizon, ProblemList problems)
    {
        for (var index = 0; index < classroom.Conferences.Count; index++)
        {
            var period = classroom.Conferences[index];
            if (period < 1 || period > horizon.Periods || (index > 0 && period <= classroom.Conferences[index - 1]))
                problems.Add(
                    $"classroom.conferences[{index}]",
                    $"expected periods from 1 to {horizon.Periods} in ascending order; found {period}.{Period.Hint("period", period)}"
                );
        }

        foreach (var (index, seat) in classroom.Seats.Index().Where(seat => classroom.Seats.Take(seat.Index).Contains(seat.Item)))
            problems.Add($"classroom.seats[{index}]", $"'{seat}' is listed twice; a seat is listed once, however many people share it.");

        foreach (var phase in classroom.Timings.Keys.Where(phase => !ClassroomPlan.Phases.Contains(phase)))
            problems.Add($"classroom.timings.{phase}", $"there is no phase '{phase}'.{DidYouMean.For(phase, ClassroomPlan.Phases)}");

        if (classroom.Prediction is { AtLeast: { } least, AtMost: { } most } && least >= most)
            problems.Add(
                "classroom.prediction.atMost",
                string.Create(CultureInfo.InvariantCulture, $"expected more than atLeast, {least}; found {most}.")
            );
    }
}
