using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Simulation.Model.Catalogs;
using Simulation.Model.Countries;
using Simulation.Model.Texts;
using Simulation.Model.Worlds.Climate.Calibration;
using Simulation.Model.Worlds.Climate.Models;

namespace Simulation.Model.Worlds.Climate;

/// <summary>Which climate-economy a scenario runs on.</summary>
public enum ClimatePreset
{
    /// <summary>
    /// Real countries and blocs calibrated from the country data, on the climate of DICE-2016R2; 5-year periods from 2025.
    /// </summary>
    Countries,

    /// <summary>The twelve regions of RICE-2010; 10-year periods.</summary>
    Rice2010,

    /// <summary>The world economy of DICE-2016R2 in equal parts, one for each made-up party; 5-year periods.</summary>
    Dice2016r2,

    /// <summary>The 27 fictitious regions of RICE-N; 5-year periods from 2015.</summary>
    Ricen,
}

/// <summary>
/// Climate change: parties choose how much of their emissions to avoid; abatement costs now, damages come later and fall on all (Nordhaus
/// and Yang, 1996).
/// </summary>
[Rule(
    "climate",
    "emissions, warming and damages on a published climate-economy or on real countries",
    "Nordhaus and Yang (1996); Nordhaus (2010, 2017)"
)]
public sealed record ClimateDefinition : IWorldDefinition
{
    /// <summary>The climate-economy.</summary>
    [Required]
    public required ClimatePreset Preset { get; init; }

    /// <summary>Standard deviation of the logarithm of climate sensitivity over replicates; 0 is certain.</summary>
    [Range(0, 1)]
    public double SensitivitySpread { get; init; }

    /// <summary>How many years ahead damages count when a party weighs a tonne.</summary>
    [Range(50, 500)]
    public int Foresight { get; init; } = 200;

    /// <summary>Parameters of the preset to set, by name (<c>t2xco2: 3.5</c>).</summary>
    public IReadOnlyDictionary<string, double> Parameters { get; init; } = new Dictionary<string, double>();

    /// <inheritdoc/>
    public bool NeedsCountryData => Preset is ClimatePreset.Countries or ClimatePreset.Rice2010;

    /// <inheritdoc/>
    public IReadOnlyList<Party> OwnParties =>
        Preset switch
        {
            ClimatePreset.Rice2010 =>
            [
                .. ParameterSet.Shipped("rice2010").Regions.Select(region => new Party(region, PartyPresets.NameOf(region), [])),
            ],
            ClimatePreset.Ricen =>
            [
                .. ParameterSet.Shipped("ricen").Regions.Select(region => new Party($"N{region}", $"Region {region}", [])),
            ],
            _ => [],
        };

    /// <inheritdoc/>
    public IWorld? Build(WorldContext context)
    {
        var parameters = ParameterSet.Shipped(
            Preset switch
            {
                ClimatePreset.Rice2010 => "rice2010",
                ClimatePreset.Ricen => "ricen",
                _ => "dice2016r2",
            }
        );
        foreach (var (name, value) in Parameters)
        {
            if (parameters.Set(name, value) is { } wrong)
                context.Problems.Add($"world.parameters.{name}", wrong);
        }

        if (!context.Problems.IsEmpty || Calibrated(parameters, context) is not { } climate)
            return null;

        var model = climate.Model;
        var years = context.Horizon.Start - model.Info.FirstYear;
        var first = years / model.Info.StepYears;
        if (years < 0 || years % model.Info.StepYears != 0)
            context.Problems.Add(
                "horizon.start",
                $"{context.Horizon.Start} begins no period of this preset: its periods begin in {model.Info.FirstYear}, "
                    + $"{model.Info.FirstYear + model.Info.StepYears} and so on."
            );
        else if (first + context.Horizon.Periods > model.Periods)
            context.Problems.Add(
                "horizon.periods",
                $"the preset ends in {model.Year(model.Periods)}: from {context.Horizon.Start} it has {model.Periods - first} periods; "
                    + $"found {context.Horizon.Periods}."
            );

        return context.Problems.IsEmpty ? climate.World(first, SensitivitySpread, Foresight, context.PrivateLeverage) : null;
    }

    // Once for all scenarios with these data, parties and parameters.
    private CalibratedClimate? Calibrated(ParameterSet parameters, WorldContext context)
    {
        var set = Parameters
            .OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key}={one.Value:R}"));
        var arguments = $"{Preset};{string.Join(',', set)};{Party.Membership(context.Parties)}";
        if (context.Shared.Find<CalibratedClimate>(arguments) is not { } known)
        {
            var notes = new List<string>();
            if (Model(parameters, context with { Notes = notes }) is not { } model)
                return null;

            foreach (var name in parameters.Unread)
                context.Problems.Add(
                    $"world.parameters.{name}",
                    "the preset has this number in its files but uses it nowhere; leave it out."
                );

            known = new CalibratedClimate(model, notes);
            if (context.Problems.IsEmpty)
                known = context.Shared.Keep(arguments, known);
        }

        foreach (var note in known.Notes)
            context.Notes.Add(note);

        return known;
    }

    private ClimateModel? Model(ParameterSet parameters, WorldContext context)
    {
        switch (Preset)
        {
            case ClimatePreset.Rice2010 or ClimatePreset.Ricen:
                if (context.Parties.Select(party => party.Code).SequenceEqual(OwnParties.Select(party => party.Code)))
                    return Preset == ClimatePreset.Rice2010 ? Rice2010.Build(parameters) : Ricen.Build(parameters);

                context.Problems.Add(
                    "countries",
                    $"the preset {Words.Of(Preset)} has regions of its own: choose none, or the preset 'countries'."
                );
                return null;
            case ClimatePreset.Dice2016r2:
                return DiceInParts.Build(parameters, context.Parties);
            default:
                return CountryCalibration.Build(parameters, context);
        }
    }
}
