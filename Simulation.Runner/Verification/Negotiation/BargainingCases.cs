using System.Text.Json;
using Simulation.Model.Agendas;
using Simulation.Model.Bargaining;
using Simulation.Model.Bargaining.Solutions;
using Simulation.Model.Diagnostics;
using Simulation.Storage.Folders;

namespace Simulation.Runner.Verification.Negotiation;

/// <summary>The cases of a bargaining reference: the files read, every solution, every session.</summary>
internal static class BargainingCases
{
    public static IEnumerable<CaseResult> Of(string folder, JsonElement reference)
    {
        var problems = new List<Problem>();
        var domain = GeniusFiles.ReadDomain(Text("domain_file"), Read(folder, Text("domain_file")), problems.Add);
        var names = reference.GetProperty("profile_files").EnumerateArray().Select(file => file.GetString()!).ToList();
        PartyProfile[] profiles = domain is null
            ? []
            :
            [
                .. names
                    .Select(file =>
                        GeniusFiles.ReadProfile(file, Path.GetFileNameWithoutExtension(file), Read(folder, file), domain, problems.Add)
                    )
                    .OfType<PartyProfile>(),
            ];
        if (domain is null || profiles.Length < names.Count)
            return [new CaseResult("files", CaseStatus.Failed, 0, string.Join("; ", problems.Take(3)))];

        var outcomes = new OutcomeSpace(domain.Issues);
        Preferences[] parties = [.. profiles.Select(profile => profile.Over(outcomes))];
        return
        [
            .. reference.States("issues", out _) || reference.States("parties", out _)
                ? [Files(domain, profiles, reference)]
                : Array.Empty<CaseResult>(),
            .. Solutions(outcomes, parties, reference),
            .. reference.States("saop", out var sessions) ? SessionCases.Of(outcomes, parties, sessions) : [],
        ];

        string Text(string name) => reference.GetProperty(name).GetString()!;
    }

    private static string Read(string folder, string file) => TextFile.Read(Path.Combine(folder, file));

    // What was read off the XML, against the same data in the reference.
    private static CaseResult Files(NegotiationDomain domain, PartyProfile[] profiles, JsonElement reference)
    {
        var values = new ReferenceValues();
        if (reference.States("issues", out var issues))
        {
            for (var issue = 0; issue < domain.Issues.Count; issue++)
            {
                values.Word($"issues[{issue}].name", domain.Issues[issue].Name, issues[issue].GetProperty("name"));
                if (!issues[issue].States("values", out var listed))
                    continue;

                for (var value = 0; value < domain.Issues[issue].Values.Count; value++)
                    values.Word($"issues[{issue}].values[{value}]", domain.Issues[issue].Values[value], Worded(listed[value]));
            }
        }

        for (var party = 0; reference.States("parties", out var parties) && party < profiles.Length; party++)
        {
            values.Reals($"parties[{party}].weights", profiles[party].Weights, parties[party].GetProperty("weights"));
            for (var issue = 0; issue < domain.Issues.Count; issue++)
                values.Reals(
                    $"parties[{party}].evaluations[{issue}]",
                    profiles[party].Shares[issue],
                    parties[party].GetProperty("evaluations_normalised")[issue]
                );

            values.Real($"parties[{party}].reservation", profiles[party].Reservation, parties[party].GetProperty("reservation"));
            values.Real($"parties[{party}].discount_factor", profiles[party].Discount, parties[party].GetProperty("discount_factor"));
        }

        return values.Result("files");
    }

    private static JsonElement Worded(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value : JsonSerializer.SerializeToElement(value.GetRawText());

    private static IEnumerable<CaseResult> Solutions(OutcomeSpace outcomes, Preferences[] parties, JsonElement reference)
    {
        if (reference.States("solutions", out var stated))
        {
            foreach (var one in SolutionCases.Of(outcomes, parties, BargainingSolutions.Of(parties), stated, "solutions"))
                yield return one;
        }

        if (reference.States("solutions_with_disagreement_clamped_to_minimum", out var clamped))
        {
            foreach (var one in SolutionCases.Of(outcomes, parties, BargainingSolutions.OfClamped(parties), clamped, "clamped"))
                yield return one;
        }
    }
}
