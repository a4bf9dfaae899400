using Simulation.Model.Countries;
using Simulation.Model.Diagnostics;
using Simulation.Model.Engine;
using Simulation.Model.Negotiation.Protocols;
using Simulation.Model.Scenarios;

namespace Simulation.Model.Classroom;

/// <summary>What is settled when a class is made.</summary>
/// <param name="Seed">The root seed.</param>
/// <param name="FacilitatorKey">The hash of the facilitator's secret.</param>
/// <param name="IsTimed">Whether phases end by the clock where the scenario gives them minutes.</param>
public sealed record ClassTerms(ulong Seed, string FacilitatorKey, bool IsTimed)
{
    /// <summary>How many people a class takes.</summary>
    public const int MostPeople = 200;

    /// <summary>How many people share a seat at most.</summary>
    public const int MostOnSeat = 8;

    /// <summary>
    /// How many people may come from one device, or from the programs of one address: an assumption, which leaves room for everyone else.
    /// </summary>
    public const int MostFromOnePlace = 50;

    /// <summary>What somebody asks for who takes whichever seat needs people most.</summary>
    public const string AnySeat = "*";

    /// <summary>To whom somebody writes who writes to the facilitator alone.</summary>
    public const string Facilitator = "facilitator";

    /// <summary>
    /// How long after its deadline a phase stays open, for what was sent in time: whatever comes while it is open counts.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>How many messages are shown, the newest: to everyone, and to each alone.</summary>
    internal const int NewestMessages = 200;

    private const int UsualConferences = 2;

    /// <summary>The parties that people may take, by code.</summary>
    public static IReadOnlyList<string> Seats(RunSetup setup) =>
        setup.Scenario.Classroom?.Seats is { Count: > 0 } seats ? seats : [.. setup.PartyList.Select(party => party.Code)];

    /// <summary>The periods whose conferences people hold.</summary>
    public static IReadOnlyList<int> Conferences(RunSetup setup) =>
        setup.Scenario.Classroom?.Conferences is { Count: > 0 } conferences
            ? conferences
            : [.. Enumerable.Range(1, Math.Min(UsualConferences, setup.Periods))];

    /// <summary>
    /// What is wrong with a scenario for a class, each a sentence with the key that it is about; nothing where it can be played.
    /// </summary>
    public static IEnumerable<(string Key, string Message)> Problems(RunSetup setup)
    {
        var classroom = setup.Scenario.Classroom ?? new ClassroomPlan();
        var codes = setup.PartyList.Select(party => party.Code).ToList();
        foreach (var (index, seat) in classroom.Seats.Index().Where(seat => !codes.Contains(seat.Item)))
            yield return ($"classroom.seats[{index}]", $"'{seat}' is not a party here.{CountryHint.For(seat, codes)}");

        foreach (var seat in classroom.Briefs.Keys.Where(seat => !codes.Contains(seat)))
            yield return ($"classroom.briefs.{seat}", $"'{seat}' is not a party here.{CountryHint.For(seat, codes)}");

        if (
            classroom.Prediction is { } prediction
            && RunIndicators.All(setup.World).All(indicator => indicator.Name != prediction.Indicator)
        )
            yield return (
                "classroom.prediction.indicator",
                $"this world has no indicator '{prediction.Indicator}"
                    + $"'.{DidYouMean.For(prediction.Indicator, RunIndicators.All(setup.World).Select(indicator => indicator.Name))}"
            );

        if (setup.Institution.Protocol is NoTalks)
            yield return (
                "institution.protocol",
                "people are asked nothing under this protocol: take pledge-and-review, open-floor, single-text, open-membership, club or "
                    + "control-schedule."
            );
    }

    /// <summary>How long a phase lasts; null until the facilitator goes on.</summary>
    public TimeSpan? Timing(RunSetup setup, ClassPhase phase)
    {
        var name = phase.ToString().ToLowerInvariant();
        return IsTimed && (setup.Scenario.Classroom ?? new ClassroomPlan()).Timings.TryGetValue(name, out var minutes) && minutes > 0
            ? TimeSpan.FromMinutes(minutes)
            : null;
    }
}
