using Simulation.Storage.Folders;

namespace Simulation.Storage.Tests.Folders;

public sealed class HashingStreamTests
{
    [Fact]
    public void Dispose_AfterWrites_PassesBytesOnAndTellsTheirHash()
    {
        using var inner = new MemoryStream();
        var hash = "";

        using (var stream = new HashingStream(inner, told => hash = told, TestContext.Current.CancellationToken))
        {
            stream.Write("a"u8);
            stream.Write("bc"u8);
        }

        Assert.Equal("abc"u8.ToArray(), inner.ToArray());

        // The one-block example of FIPS 180-2, appendix B.1.
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", hash);
    }

    [Fact]
    public void Write_Cancelled_Stops()
    {
        using var stream = new HashingStream(Stream.Null, _ => { }, new CancellationToken(true));

        Assert.Throws<OperationCanceledException>(() => stream.Write("a"u8));
    }
}
