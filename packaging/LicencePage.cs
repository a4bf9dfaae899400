using System.Text;

namespace Packaging;

/// <summary>The page of licences, docs/reference/licences.md.</summary>
internal static class LicencePage
{
    public static string Of(IReadOnlyList<Component> packages, IReadOnlyList<Component> bundled)
    {
        var page = new StringBuilder(
            """
            # Licences

            NegotiationSim is under the [MIT licence](../../LICENSE). What it ships of others, by `bash packaging/licences.sh`: a test keeps this page in step with what the programs really contain. Packages of tests only are not
            shipped and not listed. Country data have [a page of their own](../../scenarios/data/README.md). Every package and archive has this page in it, archives also the texts of the licences and a bill of materials.

            ## .NET

            .NET and ASP.NET Core 10, copyright .NET Foundation and contributors, MIT, with parts under other licences: in self-contained archives, which hold its own notices. The host serves its `blazor.web.js`.

            ## NuGet packages


            """
        );
        Table(page, packages);
        page.Append("\n## npm packages in the scenario editor\n\n");
        Table(page, bundled);
        page.Append("\n## Other files\n\n");
        Table(page, OtherParts.Files);
        page.Append("\n## Inside native libraries\n\n| Package | Contains |\n| --- | --- |\n");
        foreach (var (inside, parts) in OtherParts.Natives)
            page.Append($"| {inside} | {parts} |\n");

        return page.ToString();
    }

    private static void Table(StringBuilder page, IEnumerable<Component> components)
    {
        page.Append("| Part | Version | Licence | Copyright, or author |\n| --- | --- | --- | --- |\n");
        foreach (var one in components)
            page.Append(
                $"| {one.Name} | {one.Version} | {one.Licence} | {one.Copyright.Replace("|", "\\|", StringComparison.Ordinal)} |\n"
            );
    }
}
