namespace Simulation.Reporting.Report;

/// <summary>The style sheet of reports, with the typeface of the charts in it.</summary>
internal static class ReportStyle
{
    private static readonly Lazy<string> Sheet = new(() =>
        $"{Face("OpenSans-Regular.ttf", "Open Sans", "400")}{Face("OpenSans-Semibold.ttf", "Open Sans", "600")}"
        + $"{Read("report.css", bytes => System.Text.Encoding.UTF8.GetString(bytes))}"
    );

    public static string Css => Sheet.Value;

    private static string Face(string file, string family, string weight) =>
        $"@font-face{{font-family:\"{family}\";font-weight:{weight};src:url(data:font/ttf;base64,{Read(file, Convert.ToBase64String)})}}\n";

    private static string Read(string resource, Func<byte[], string> convert)
    {
        using var stream =
            typeof(ReportStyle).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded in this assembly; check the project file.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return convert(memory.ToArray());
    }
}
