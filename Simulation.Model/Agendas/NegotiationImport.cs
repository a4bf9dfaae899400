using System.Globalization;
using Simulation.Model.Bargaining;
using Simulation.Model.CollectiveDecisions;
using Simulation.Model.Diagnostics;
using Simulation.Model.Numerics;
using Simulation.Model.Texts;
using Simulation.Model.Worlds.Agenda;

namespace Simulation.Model.Agendas;

/// <summary>
/// Turns negotiations that were written for other programs into scenarios: a GENIUS or GeniusWeb domain with the profiles of its parties,
/// or a table of positions. Which file is what shows in its content; profiles are named after their files.
/// </summary>
public static class NegotiationImport
{
    private const double Percent = 100;

    // Slopes with nine digits make a best outcome of 0.999999999: nothing that anyone meant.
    private const double NotedDivisor = 1e-6;

    /// <summary>Reads the files of one negotiation.</summary>
    /// <param name="name">What the scenario is to be called; null to call it as the files do.</param>
    /// <param name="files">The files as the user named them, with their texts; in the order in which the parties sit.</param>
    /// <param name="report">Where problems go.</param>
    /// <param name="note">Receives what was changed on the way, and what stands out.</param>
    /// <param name="grid">Of how many values the grid of a real issue has, 2 or more.</param>
    /// <returns>The scenario's name and text; null where problems were found.</returns>
    public static (string Name, string Yaml)? Read(
        string? name,
        IReadOnlyList<(string File, string Text)> files,
        Action<Problem> report,
        Action<string> note,
        int grid = GeniusFiles.UsualGrid
    )
    {
        using var numbers = InvariantNumbers.Begin();
        var kinds = files.Select(file => (file.File, file.Text, Kind: ImportedFile.KindOf(file.File, file.Text))).ToList();
        var tables = kinds.Where(file => file.Kind == NegotiationFileKind.Positions).ToList();
        if (tables.Count == 0)
            return Profiles(name, kinds, report, note, grid);

        foreach (var other in kinds.Where(file => file != tables[0]))
            report(
                new Problem(
                    other.File,
                    0,
                    0,
                    $"{tables[0].File} is a table of positions, which is a negotiation by itself: import this file without it."
                )
            );

        var issues = PositionTable.Read(tables[0].File, tables[0].Text, report);
        if (issues is null || kinds.Count > 1)
            return null;

        var own = name ?? FileNames.Slug(FileNames.Stem(tables[0].File));
        return (
            own,
            AgendaText.Of(
                own,
                FileNames.Stem(tables[0].File),
                $"Imported from {FileNames.Leaf(tables[0].File)}: positions, saliences and capabilities.",
                AsShares(issues, note)
            )
        );
    }

    private static (string Name, string Yaml)? Profiles(
        string? name,
        List<(string File, string Text, NegotiationFileKind Kind)> files,
        Action<Problem> report,
        Action<string> note,
        int grid
    )
    {
        var faults = 0;
        var domains = files.Where(file => file.Kind is NegotiationFileKind.GeniusDomain or NegotiationFileKind.GeniusWebDomain).ToList();
        var profiles = files.Where(file => file.Kind is NegotiationFileKind.GeniusProfile or NegotiationFileKind.GeniusWebProfile).ToList();
        foreach (var second in domains.Skip(1))
            Count(new Problem(second.File, 0, 0, $"{domains[0].File} is a domain too; a negotiation has one."));
        foreach (var twice in profiles.GroupBy(file => FileNames.Stem(file.File)).Where(group => group.Count() > 1))
            Count(
                new Problem(
                    twice.Last().File,
                    0,
                    0,
                    $"two profiles are called '{twice.Key}', and parties are named after their files: rename one."
                )
            );
        if (profiles.Count < 2)
            Count(
                new Problem(
                    files[0].File,
                    0,
                    0,
                    $"expected a domain and the profiles of two parties or more; found {domains.Count} and {profiles.Count}. Name all "
                        + $"files of the negotiation."
                )
            );
        if (domains.Count == 0 && profiles.Any(file => file.Kind == NegotiationFileKind.GeniusProfile))
            Count(
                new Problem(files[0].File, 0, 0, "a GENIUS profile needs its domain, the file with <negotiation_template>: name it too.")
            );
        if (faults > 0)
            return null;

        var domain =
            domains.Count == 0 ? GeniusWebFiles.ReadDomainOfProfile(profiles[0].File, profiles[0].Text, Count)
            : domains[0].Kind == NegotiationFileKind.GeniusDomain
                ? GeniusFiles.ReadDomain(domains[0].File, domains[0].Text, Count, grid, note)
            : GeniusWebFiles.ReadDomain(domains[0].File, domains[0].Text, Count);
        if (domain is null)
        {
            foreach (var profile in profiles.Where(profile => profile.Kind == NegotiationFileKind.GeniusProfile))
                GeniusFiles.ReadProfile(profile.File, "", profile.Text, null, Count);

            return null;
        }

        var file = (domains.Count == 0 ? profiles : domains)[0].File;
        foreach (
            var fault in domain.Issues.Select(issue => ImportedFile.FaultOfName(issue.Name, "reservation", "discount")).OfType<string>()
        )
            Count(new Problem(file, 0, 0, fault));

        var parties = profiles.Select(file => Party(file, domain, Count, note)).OfType<PartyProfile>().ToList();
        if (faults == 0 && TooManyOutcomes.Of(domain.Issues) is { } tooMany)
            Count(new Problem(file, 0, 0, tooMany));
        if (faults > 0)
            return null;

        var title = domain.Name.Length > 0 ? domain.Name : FileNames.Stem(files[0].File);
        var own = name ?? FileNames.Slug(title);
        return (
            own,
            AgendaText.Of(
                own,
                title,
                $"Imported from {string.Join(", ", files.Select(file => FileNames.Leaf(file.File)))}.",
                domain,
                parties
            )
        );

        void Count(Problem problem)
        {
            faults++;
            report(problem);
        }
    }

    private static PartyProfile? Party(
        (string File, string Text, NegotiationFileKind Kind) file,
        NegotiationDomain domain,
        Action<Problem> report,
        Action<string> note
    )
    {
        var name = FileNames.Stem(file.File);
        if (ImportedFile.FaultOfName(name) is { } fault)
            report(new Problem(file.File, 0, 0, fault));

        var stated =
            file.Kind == NegotiationFileKind.GeniusProfile
                ? GeniusFiles.ReadProfile(file.File, name, file.Text, domain, report)
                : GeniusWebFiles.ReadProfile(file.File, name, file.Text, domain, report);
        if (stated is null)
            return null;

        var profile = UnitWeights.Of(stated, out var divisor);
        if (profile is null)
            report(new Problem(file.File, 0, 0, "this party cares for nothing: all weights or all evaluations are 0."));
        else if (Math.Abs(profile.Reservation) > PartyPreferences.MostReservation)
            report(
                new Problem(
                    file.File,
                    0,
                    0,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"no agreement is worth {profile.Reservation:0.######} of the best conceivable outcome; expected a reservation "
                            + $"value from -1 to 1 of it."
                    )
                )
            );
        else if (profile.Discount < PartyPreferences.LeastDiscount)
            report(
                new Problem(
                    file.File,
                    0,
                    0,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the discount factor is {profile.Discount}; expected {PartyPreferences.LeastDiscount} or more, or 0 for none."
                    )
                )
            );
        else if (Math.Abs(divisor - 1) > NotedDivisor)
            note(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file.File}: the best conceivable outcome is worth {divisor:0.######}, not 1; all utilities of {name} are divided by "
                        + $"it, the reservation value too."
                )
            );

        if (profile is not null)
            NoteOnIndifference(file.File, domain, profile, note);

        return profile;
    }

    private static void NoteOnIndifference(string file, NegotiationDomain domain, PartyProfile profile, Action<string> note)
    {
        foreach (var (index, issue) in domain.Issues.Index())
        {
            var shares = profile.Shares[index];
            if (shares.Count > 1 && shares.All(share => share == shares[0]))
                note($"{file}: {profile.Name} values everything the same on '{issue.Name}', so that issue decides nothing for it.");
        }
    }

    // Saliences are shares in a scenario; many tables have them in per cent.
    private static IReadOnlyList<IssueStances> AsShares(IReadOnlyList<IssueStances> issues, Action<string> note)
    {
        if (issues.All(issue => issue.Saliences.All(salience => salience <= 1)))
            return issues;

        note("The saliences are taken as per cent and divided by 100.");
        return [.. issues.Select(issue => issue with { Saliences = [.. issue.Saliences.Select(salience => salience / Percent)] })];
    }
}
