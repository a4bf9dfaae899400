namespace Simulation.Runner.Tests;

public sealed class TextTableTests
{
    [Fact]
    public void Write_NumbersAndWords_AlignsColumnsWithoutTrailingBlanks()
    {
        using var writer = new StringWriter { NewLine = "\n" };

        new TextTable("name", "mean", "").AlignRight(1).Row("trust", "0.5", "").Row("welfare", "12", "3 of 4").Write(writer);

        Assert.Equal("name     mean\n-------  ----\ntrust     0.5\nwelfare    12  3 of 4\n", writer.ToString());
    }
}
