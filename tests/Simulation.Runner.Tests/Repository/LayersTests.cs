using System.Text.RegularExpressions;
using Simulation.Runner.Tests.Support;

namespace Simulation.Runner.Tests.Repository;

/// <summary>
/// The folders of the model lie in the layers of docs/explanation/architecture.md: a folder uses folders of lower layers, and of its own
/// layer those that are named before it. So no two folders need each other.
/// </summary>
public sealed partial class LayersTests
{
    private const string Model = "Simulation.Model";

    // From the lowest folder to the highest.
    private static readonly string[] Folders =
    [
        .. Rows().Reverse().SelectMany(row => row.Groups["folders"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
    ];

    // Folders and types inside a folder, as "Engine.Lane".
    private static readonly HashSet<string> Names =
    [
        .. Checkout
            .Files("*.cs")
            .Where(file => FolderOf(file) is not null)
            .SelectMany(file => file.Split('/')[2..].Select(part => $"{FolderOf(file)}.{part.Split('.')[0]}")),
    ];

    [Fact]
    public void Layers_NameEveryFolderOfTheModelOnce() =>
        Assert.Equal(Checkout.Files("*.cs").Select(FolderOf).OfType<string>().Distinct().Order(), Folders.Order());

    [Fact]
    public void Folders_UseNoFolderAboveThem()
    {
        var files = Checkout.Files("*.cs").Where(file => FolderOf(file) is not null).ToList();
        var upward = files.SelectMany(file => Upward(file, File.ReadAllText(Checkout.PathOf(file)))).ToList();

        Assert.NotEmpty(files);
        Assert.Empty(upward);
    }

    [Theory]
    [InlineData("using Simulation.Model.Engine;")]
    [InlineData("using static Simulation.Model.Engine.Lane;")]
    [InlineData("    private Simulation.Model.Engine.Lane _lane;")]
    [InlineData("    private Model.Engine.Lane _lane;")]
    [InlineData("    private Engine.Lane _lane;")]
    public void Use_OfAHigherFolder_IsFound(string line) =>
        Assert.Equal(
            "Simulation.Model/Worlds/IWorld.cs: Worlds must not use Engine",
            Assert.Single(Upward("Simulation.Model/Worlds/IWorld.cs", line))
        );

    [Theory]
    [InlineData("using Simulation.Model.Games;")]
    [InlineData("    var engine = setup.Engine.Of();")]
    [InlineData("    // Engine. Then the rest.")]
    public void Use_OfALowerFolderOrNone_IsFine(string line) => Assert.Empty(Upward("Simulation.Model/Worlds/IWorld.cs", line));

    private static IEnumerable<string> Upward(string file, string text)
    {
        var own = FolderOf(file)!;
        return Used()
            .Matches(text)
            .Where(match => !match.Groups["next"].Success || Names.Contains($"{match.Groups["folder"].Value}.{match.Groups["next"].Value}"))
            .Select(match => match.Groups["folder"].Value)
            .Where(folder => folder != own && Place(folder) > Place(own))
            .Distinct()
            .Select(folder => $"{file}: {own} must not use {folder}");
    }

    private static int Place(string folder) => Array.IndexOf(Folders, folder);

    private static string? FolderOf(string file) =>
        file.Split('/') is [Model, var folder, _, ..] && !file.Contains("/Properties/", StringComparison.Ordinal) ? folder : null;

    private static MatchCollection Rows() => Row().Matches(File.ReadAllText(Checkout.PathOf("docs/explanation/architecture.md")));

    // A row of the table of layers: | Study | `Experiments` `Levers` ... |
    [GeneratedRegex(@"^\| \*\*(?<layer>\w+)\*\* \| (?<folders>[A-Z][\w ]+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    // A namespace in a using, or before a type's name.
    [GeneratedRegex(@"(?<![\w.""/]|//.*)(?:Simulation\.)?(?:Model\.)?(?<folder>[A-Z]\w+)(?:;|\.(?<next>[A-Z]\w+))")]
    private static partial Regex Used();
}
