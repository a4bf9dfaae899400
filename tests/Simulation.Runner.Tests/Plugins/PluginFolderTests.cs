using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Simulation.Model.Catalogs;
using Simulation.Model.Strategies;
using Simulation.Storage.Plugins;

namespace Simulation.Runner.Tests.Plugins;

public sealed class PluginFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Catalog_OfNoFolder_IsTheModelsOwn() => Assert.Same(Catalog.BuiltIn, PluginFolder.CatalogOf(null));

    [Fact]
    public void Catalog_OfAPlugin_HasItsKindsAndKnowsItByHash()
    {
        Put(SamplePlugin.FileName, File.ReadAllBytes(SamplePlugin.File));

        var catalog = PluginFolder.CatalogOf(_folder.FullPath);

        Assert.Contains(catalog.Of(typeof(IStrategy)), entry => entry.Name == "late-mover");
        Assert.Equal(64, Assert.Single(catalog.Plugins).Hash.Length);
    }

    [Fact]
    public void Catalog_OfAFolderWithACopyOfTheModel_TakesTheProgramsOwn()
    {
        Put(SamplePlugin.FileName, File.ReadAllBytes(SamplePlugin.File));
        Put("Simulation.Model.dll", File.ReadAllBytes(typeof(Catalog).Assembly.Location));

        Assert.Equal(SamplePlugin.Name, Assert.Single(PluginFolder.CatalogOf(_folder.FullPath).Plugins).Name);
    }

    [Fact]
    public void Catalog_OfAnEmptyFolder_IsRefused() =>
        Assert.Equal($"--plugins {_folder.FullPath}: there is no assembly (.dll) of a plug-in in this folder.", Refusal());

    [Fact]
    public void Catalog_OfWhatIsNoAssembly_IsRefused()
    {
        Put("notes.dll", "Notes"u8.ToArray());

        Assert.Equal(
            $"{Path.Combine(_folder.FullPath, "notes.dll")}: this is not a .NET assembly: take it out of the folder, or build it again.",
            Refusal()
        );
    }

    [Fact]
    public void Catalog_OfAPluginForAnotherVersionOfTheModel_IsRefused()
    {
        Put(SamplePlugin.FileName, ForMinorVersion(File.ReadAllBytes(SamplePlugin.File), 99));

        Assert.Contains("it was built against Simulation.Model 0.99.0, and this program has ", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Catalog_OfThePluginUnderTwoNames_NamesBothFiles()
    {
        Put(SamplePlugin.FileName, File.ReadAllBytes(SamplePlugin.File));
        Put("Copy.dll", File.ReadAllBytes(SamplePlugin.File));

        Assert.StartsWith(
            $"--plugins {_folder.FullPath}: Copy.dll and {SamplePlugin.FileName} are both the assembly {SamplePlugin.Name}: "
                + "take one of them out of the folder.",
            Refusal(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Catalog_OfAPluginInCapitals_IsFound()
    {
        Put($"{SamplePlugin.Name}.DLL", File.ReadAllBytes(SamplePlugin.File));

        Assert.Equal(SamplePlugin.Name, Assert.Single(PluginFolder.CatalogOf(_folder.FullPath).Plugins).Name);
    }

    [Fact]
    public void Catalog_OfADanglingLink_SaysWhichAndWhatIsMissing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Links need a permission elsewhere.");
        File.CreateSymbolicLink(Path.Combine(_folder.FullPath, "Mine.dll"), Path.Combine(_folder.FullPath, "gone"));

        Assert.Equal(
            $"{Path.Combine(_folder.FullPath, "Mine.dll")}: this is a symbolic link whose target is missing: "
                + $"{Path.Combine(_folder.FullPath, "gone")}.",
            Refusal()
        );
    }

    [Theory]
    [InlineData("Mine.dll", "--plugins Mine.dll: this is a file; expected a folder of plug-ins.")]
    [InlineData("", "--plugins: expected the name of a folder.")]
    public void Catalog_OfWhatIsNoFolder_SaysWhatIsExpected(string name, string sentence)
    {
        Put("Mine.dll", []);
        var path = name.Length == 0 ? name : Path.Combine(_folder.FullPath, name);

        var refused = Assert.Throws<PluginException>(() => PluginFolder.CatalogOf(path));

        Assert.Equal(sentence, refused.Message.Replace(_folder.FullPath + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
    }

    private void Put(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(_folder.FullPath, name), bytes);

    private string Refusal() => Assert.Throws<PluginException>(() => PluginFolder.CatalogOf(_folder.FullPath)).Message;

    // The same assembly, as if it had been built against another version of the model.
    private static byte[] ForMinorVersion(byte[] assembly, ushort minor)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        var metadata = file.GetMetadataReader();
        var model = metadata.AssemblyReferences.Single(one =>
            metadata.GetString(metadata.GetAssemblyReference(one).Name) == "Simulation.Model"
        );
        var row =
            file.PEHeaders.MetadataStartOffset
            + metadata.GetTableMetadataOffset(TableIndex.AssemblyRef)
            + ((MetadataTokens.GetRowNumber(model) - 1) * metadata.GetTableRowSize(TableIndex.AssemblyRef));
        BinaryPrimitives.WriteUInt16LittleEndian(assembly.AsSpan(row + sizeof(ushort)), minor);
        return assembly;
    }
}
