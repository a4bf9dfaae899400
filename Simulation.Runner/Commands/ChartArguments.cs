using System.CommandLine;
using System.CommandLine.Parsing;
using Simulation.Reporting.Charts;

namespace Simulation.Runner.Commands;

/// <summary>The options that say how charts are to look, the same for every command that draws some.</summary>
internal sealed class ChartArguments
{
    private readonly Option<string[]> _format = Names(
        "--format",
        string.Join(',', ChartOptions.AllFormats),
        "Which formats of charts (default: all)",
        ChartOptions.AllFormats
    );
    private readonly Option<string> _size = Name("--size", ChartOptions.Sizes, "Which page charts are for", ChartOptions.Default.Size);
    private readonly Option<string> _theme = Name("--theme", ChartOptions.Themes, "Which colours charts have", ChartOptions.Default.Theme);
    private readonly Option<string> _resolution = Name(
        "--resolution",
        ChartOptions.Resolutions,
        "Pixels of PNG: print is 300 dots per inch",
        ChartOptions.Default.Resolution
    );

    private readonly Option<int?> _height = WholeNumber.Option(
        "--height",
        "N",
        ChartOptions.LowestHeight,
        ChartOptions.HighestHeight,
        "The height of charts in pixels at 1x, the width being that of the page (default: the page's)"
    );

    /// <summary>Adds the options to a command.</summary>
    public static ChartArguments AddTo(Command command)
    {
        var arguments = new ChartArguments();
        foreach (
            var option in new Option[] { arguments._format, arguments._size, arguments._theme, arguments._resolution, arguments._height }
        )
            command.Add(option);

        return arguments;
    }

    /// <summary>What a command line asks for; it may be wrong.</summary>
    public ChartOptions Of(ParseResult line) =>
        new()
        {
            Formats = line.GetRequiredValue(_format),
            Size = line.GetRequiredValue(_size),
            Theme = line.GetRequiredValue(_theme),
            Resolution = line.GetRequiredValue(_resolution),
            Height = line.GetValue(_height),
        };

    /// <summary>An option that takes several names, each in an option of its own or joined by commas.</summary>
    public static Option<string[]> Names(string name, string help, string description, IReadOnlyList<string> usual) =>
        new(name)
        {
            Description = description,
            HelpName = help,
            Arity = ArgumentArity.OneOrMore,
            DefaultValueFactory = _ => [.. usual],
            CustomParser = argument => [.. argument.Tokens.SelectMany(Split).Distinct()],
        };

    private static Option<string> Name(string name, IReadOnlyList<string> all, string description, string usual) =>
        new(name)
        {
            Description = $"{description} (default: {usual})",
            HelpName = string.Join('|', all),
            DefaultValueFactory = _ => usual,
        };

    private static IEnumerable<string> Split(Token token) =>
        token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
