using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Simulation.Host.Scenarios;

/// <summary>Scenarios that people wrote here, kept as files under a name made of what is in them. The oldest go where there are too many.</summary>
internal sealed partial class Drafts(string folder)
{
    private const int Most = 500;
    private const int HashLetters = 12;

    private readonly Lock _gate = new();

    /// <summary>Whether a name is a draft's, whether or not it is still kept.</summary>
    public static bool IsName(string name) => Name().IsMatch(name);

    /// <summary>Keeps a draft.</summary>
    /// <returns>Its name; the same text has the same name.</returns>
    public string Keep(string yaml)
    {
        var name = $"draft-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(yaml)))[..HashLetters]}";
        lock (_gate)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(PathOf(name), yaml);
            foreach (var old in new DirectoryInfo(folder).EnumerateFiles("draft-*.yaml").OrderByDescending(file => file.LastWriteTimeUtc).Skip(Most).ToList())
                old.Delete();
        }

        return name;
    }

    /// <summary>A draft's text; null where it is not kept.</summary>
    public string? Find(string name)
    {
        lock (_gate)
            return IsName(name) && File.Exists(PathOf(name)) ? File.ReadAllText(PathOf(name)) : null;
    }

    private string PathOf(string name) => Path.Combine(folder, $"{name}.yaml");

    [GeneratedRegex("^draft-[0-9a-f]{12}$")]
    private static partial Regex Name();
}
