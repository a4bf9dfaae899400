using System.IO.Compression;
using Packaging;

// What packaging/*.sh ask of it. BUILDS is the folder of the programs' builds, RID the system that they are for.
const string Usage = """
    licences ROOT                      prints the page of licences, of the programs as they were last restored
    materials ROOT VERSION BUILDS RID  prints the bill of materials
    notices BUILDS RID FOLDER          copies the licences and notices of packages into a folder
    zip FOLDER FILE                    makes an archive of a folder
    """;
const string Assets = "project.assets.json";
string[] programs = ["Simulation.Host", "Simulation.Runner"];
switch (args)
{
    case ["licences", var root]:
        Console.Write(
            LicencePage.Of(NuGetPackages.Of(programs.Select(program => Path.Combine(root, program, "obj", Assets)), null), Bundled(root))
        );
        return 0;
    case ["materials", var root, var version, var builds, var system]:
        Console.Write(BillOfMaterials.Of(version, [.. Built(builds, system), .. Bundled(root), .. OtherParts.Files]));
        return 0;
    case ["notices", var builds, var system, var folder]:
        Notices.Copy(Built(builds, system), folder);
        return 0;
    case ["zip", var folder, var file]:
        File.Delete(file);
        ZipFile.CreateFromDirectory(folder, file, CompressionLevel.SmallestSize, includeBaseDirectory: true);
        return 0;
    default:
        Console.Error.WriteLine($"expected one of\n{Usage}");
        return 2;
}

IReadOnlyList<Component> Built(string builds, string system) =>
    NuGetPackages.Of(programs.Select(program => Path.Combine(builds, "obj", program, Assets)), system);

static IReadOnlyList<Component> Bundled(string root) =>
    NpmPackages.Of(Path.Combine(root, "Simulation.Host", "Editor", "package-lock.json"));
