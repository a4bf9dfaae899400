using Simulation.Storage.Folders;

namespace Simulation.Storage.Tests.Folders;

public sealed class NumberedNamesTests
{
    [Theory]
    [InlineData("results/small-7", "", "results/small-7, results/small-7-2, results/small-7-3")]
    [InlineData("report.html", ".html", "report.html, report-2.html, report-3.html")]
    public void Of_AName_PutsNumbersBeforeItsExtension(string name, string extension, string expected) =>
        Assert.Equal(expected, string.Join(", ", NumberedNames.Of(name, extension).Take(3)));
}
