using Simulation.Model.Engine.Results;
using Simulation.Reporting.Charts;
using Simulation.Storage.Folders;
using Simulation.Tests.Results;

namespace Simulation.Reporting.Tests.Charts.Titles;

/// <summary>
/// Over drawn runs: the title of every kind of chart says what the table beside it holds, the same in every size and theme, and the parties
/// it names are in the picture.
/// </summary>
public sealed class TitleClaimsTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Title_OfEveryChart_SaysWhatItsTableHolds(int seed)
    {
        var run = DrawnRun.Of(seed);
        var names = run.Header.Parties.ToDictionary(party => party.Code, party => party.Name);
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (size, theme) in ChartOptions.Sizes.Select(size => (size, "light")).Append(("slide", "dark")))
        {
            var (folder, output) = Written(run, size, theme);
            foreach (
                var kind in output
                    .Files.Where(file => file.EndsWith(".csv", StringComparison.Ordinal))
                    .Select(file => Path.GetFileNameWithoutExtension(file))
            )
            {
                var title = folder.Text($"{kind}.txt").Split('\n')[0];
                var table = new ChartTable(folder.Rows($"{kind}.csv"));
                titles.TryAdd(kind, title);
                Assert.Equal(titles[kind], title);
                foreach (var part in TitleClaims.Of(kind, table, code => names[code]).Split('|'))
                    Assert.True(
                        title.Contains(part, StringComparison.Ordinal),
                        $"Run {seed}, {kind}, {size}: the title is '{title}', the table says '{part}'."
                    );

                Assert.All(
                    NotShown(table, names),
                    name =>
                        Assert.False(
                            title.Contains(name, StringComparison.Ordinal),
                            $"Run {seed}, {kind}, {size}: '{title}' names {name}, which is not in the picture."
                        )
                );
            }
        }
    }

    [Fact]
    public void Titles_OfEveryKind_AreAmongThoseChecked()
    {
        var drawn = Seeds
            .Select(seed => Written(DrawnRun.Of(seed.Data), "slide", "light").Output)
            .SelectMany(output => output.Files)
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .ToHashSet();

        Assert.Superset(ChartBook.Kinds.Select(kind => kind.Kind).ToHashSet(), drawn);
    }

    private static (MemoryFolder Folder, ChartOutput Output) Written(RunResult run, string size, string theme)
    {
        var folder = new MemoryFolder();
        return (
            folder,
            ChartBook.Write(
                run,
                new RunStamp("1.2.3"),
                folder.Open,
                new ChartOptions
                {
                    Formats = ["csv"],
                    Size = size,
                    Theme = theme,
                }
            )
        );
    }

    // A matrix has a party's row where any of its cells is shown.
    private static IEnumerable<string> NotShown(ChartTable table, Dictionary<string, string> names)
    {
        if (!table.Has("shown"))
            return [];

        var column = table.Has("trustee") ? "trustee" : "country";
        return table
            .Rows.Where(row => row[column].Length > 0)
            .GroupBy(row => row[column])
            .Where(party => party.All(row => row["shown"] == "0"))
            .Select(party => names[party.Key] + (names[party.Key].StartsWith("Country ", StringComparison.Ordinal) ? " (" : ""));
    }
}
