using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Simulation.Host.Hosting;

namespace Simulation.Host.Scenarios;

/// <summary>
/// Scenarios that people wrote here, kept as files under a name made of what is in them. Where there are too many, the oldest goes of the
/// address that keeps most: so nobody pushes another's out by writing many.
/// </summary>
/// <param name="folder">Where they are. Each address has a folder of its own in it, named by a hash.</param>
/// <param name="most">How many are kept.</param>
internal sealed partial class Drafts(string folder, int most = Drafts.UsualMost)
{
    /// <summary>How many are kept where the host's settings do not say.</summary>
    public const int UsualMost = 500;

    private const long MostBytes = 200_000_000;
    private const int HashLetters = 12;

    private readonly Lock _gate = new();
    private Dictionary<string, FileInfo>? _kept;

    /// <summary>Whether a name is a draft's, whether or not it is still kept.</summary>
    public static bool IsName(string name) => Name().IsMatch(name);

    /// <summary>Keeps a draft.</summary>
    /// <param name="yaml">Its text.</param>
    /// <param name="payer">The address that it came from.</param>
    /// <returns>Its name; the same text has the same name.</returns>
    public string Keep(string yaml, string payer)
    {
        var name = $"draft-{Hash(yaml)}";
        lock (_gate)
        {
            var path = Path.Combine(folder, Hash(payer), $"{name}.yaml");
            if (Kept().TryGetValue(name, out var known))
                path = known.FullName;

            DataFolder.Make(folder);
            DataFolder.Make(Path.GetDirectoryName(path)!);
            using (var writer = new StreamWriter(DataFolder.Create(path)))
                writer.Write(yaml);

            Kept()[name] = new FileInfo(path);
            while (Kept().Count > most || Kept().Values.Sum(file => file.Length) > MostBytes)
                Forget();
        }

        return name;
    }

    /// <summary>A draft's text; null where it is not kept.</summary>
    public string? Find(string name)
    {
        lock (_gate)
            return IsName(name) && Kept().TryGetValue(name, out var file) && File.Exists(file.FullName)
                ? File.ReadAllText(file.FullName)
                : null;
    }

    // Looked up once; what is in the folder itself was kept by an earlier version and belongs to nobody.
    private Dictionary<string, FileInfo> Kept() =>
        _kept ??= !Directory.Exists(folder)
            ? new Dictionary<string, FileInfo>(StringComparer.Ordinal)
            : new DirectoryInfo(folder)
                .EnumerateFiles("draft-*.yaml", SearchOption.AllDirectories)
                .DistinctBy(file => file.Name)
                .ToDictionary(file => Path.GetFileNameWithoutExtension(file.Name), StringComparer.Ordinal);

    private void Forget()
    {
        var (name, file) = Kept()
            .GroupBy(kept => kept.Value.DirectoryName)
            .MaxBy(kept => kept.Count())!
            .MinBy(kept => kept.Value.LastWriteTimeUtc);
        file.Delete();
        Kept().Remove(name);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLetters];

    [GeneratedRegex("^draft-[0-9a-f]{12}$")]
    private static partial Regex Name();
}
