namespace Simulation.Storage.Folders;

/// <summary>The names that a file or folder may take where the one that it should have is taken.</summary>
public static class NumberedNames
{
    /// <summary>NAME, NAME-2, NAME-3 and so on, without an end.</summary>
    /// <param name="name">A file or folder.</param>
    /// <param name="extension">The end of its name after which no number comes, such as <c>.html</c>; empty for a folder.</param>
    public static IEnumerable<string> Of(string name, string extension = "")
    {
        yield return name;
        var start = name[..^extension.Length];
        for (var number = 2; ; number++)
            yield return $"{start}-{number}{extension}";
    }
}
