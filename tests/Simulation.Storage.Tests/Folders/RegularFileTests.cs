using System.Diagnostics;
using System.Net.Sockets;
using Simulation.Model.Diagnostics;
using Simulation.Storage.Folders;

namespace Simulation.Storage.Tests.Folders;

public sealed class RegularFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("negsim-test-").FullName;

    public RegularFileTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes and devices are files here as they are on Linux.");

    [Fact(Timeout = 20_000)]
    public async Task Read_WhatMayNeverEnd_IsRefusedAtOnce()
    {
        await Process.Start("mkfifo", PathOf("pipe")).WaitForExitAsync(TestContext.Current.CancellationToken);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(PathOf("socket")));
        File.CreateSymbolicLink(PathOf("zero"), "/dev/zero");
        File.CreateSymbolicLink(PathOf("to-pipe"), PathOf("pipe"));
        File.CreateSymbolicLink(PathOf("circle"), PathOf("circle"));
        File.CreateSymbolicLink(PathOf("dangling"), PathOf("gone"));

        Assert.Contains("this is a symbolic link that leads back to itself", Refusal("circle"), StringComparison.Ordinal);
        Assert.Equal(
            $"{PathOf("pipe")}: this is a pipe, which may never end; expected a regular file: write what it holds into one.",
            Refusal("pipe")
        );
        Assert.Contains("this is a pipe", Refusal("to-pipe"), StringComparison.Ordinal);
        Assert.Equal($"{PathOf("dangling")}: this is a symbolic link whose target is missing: {PathOf("gone")}.", Refusal("dangling"));
        Assert.Contains("this is a socket", Refusal("socket"), StringComparison.Ordinal);
        Assert.Contains("this is a device", Refusal("zero"), StringComparison.Ordinal);
        Assert.Contains("this is a device", Refusal("/dev/zero"), StringComparison.Ordinal);
        Assert.Contains("this is a folder", Refusal("."), StringComparison.Ordinal);
        Assert.Contains("there is no such file", Refusal("nothing"), StringComparison.Ordinal);
    }

    [Fact(Timeout = 20_000)]
    public async Task Write_InPlaceOfAPipeOrDevice_IsRefused()
    {
        await Process.Start("mkfifo", PathOf("pipe")).WaitForExitAsync(TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(PathOf("zero"), "/dev/zero");

        foreach (var (name, kind) in new[] { ("pipe", "a pipe"), ("zero", "a device") })
        {
            var refused = Assert.Throws<FileRefusedException>(() => AtomicFile.Write(PathOf(name), writer => writer.Write("text")));

            Assert.Equal($"{PathOf(name)}: this is {kind}, which no file takes the place of; name a file.", refused.Message);
            Assert.Equal(kind, RegularFile.OtherKind(PathOf(name)));
        }
    }

    [Fact]
    public void Read_FileWithoutMeasure_IsRefusedBeforeItIsRead()
    {
        using (var large = File.Create(PathOf("large")))
            large.SetLength(1L << 40);

        File.CreateSymbolicLink(PathOf("link"), PathOf("large"));

        Assert.Contains("the file has 1,099,511,627,776 bytes; at most 268,435,456 are read.", Refusal("large"), StringComparison.Ordinal);
        Assert.Contains("the file has 1,099,511,627,776 bytes", Refusal("link"), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RegularFiles_AreRead()
    {
        File.WriteAllText(PathOf("empty"), "");
        File.WriteAllText(PathOf("text"), "text");
        File.CreateSymbolicLink(PathOf("link"), PathOf("text"));

        Assert.Equal("", TextFile.Read(PathOf("empty")));
        Assert.Equal("text", TextFile.Read(PathOf("text")));
        Assert.Equal("text", TextFile.Read(PathOf("link")));
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private string PathOf(string name) => Path.Combine(_folder, name);

    private string Refusal(string name)
    {
        var problems = new List<Problem>();
        Assert.Null(TextFile.Read(PathOf(name), problems.Add));
        return Assert.Single(problems).ToString();
    }
}
