namespace Packaging;

/// <summary>The licences and notices that packages have in them, copied into one folder.</summary>
internal static class Notices
{
    private static readonly string[] Beginnings = ["LICENSE", "LICENCE", "THIRD", "NOTICE"];

    public static void Copy(IEnumerable<Component> components, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var one in components.Where(one => one.Folder is not null))
        {
            foreach (var file in Directory.EnumerateFiles(one.Folder!).Where(IsNotice))
                File.Copy(file, Path.Combine(folder, $"{one.Name}-{Path.GetFileName(file)}"), overwrite: true);
        }
    }

    private static bool IsNotice(string file) =>
        Beginnings.Any(beginning => Path.GetFileName(file).StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
}
