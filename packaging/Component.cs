namespace Packaging;

/// <summary>A part of the product that others wrote.</summary>
/// <param name="Name">Its name where it comes from.</param>
/// <param name="Version">Its version.</param>
/// <param name="Licence">The SPDX identifier of its licence.</param>
/// <param name="Copyright">Whose it is, as it says itself.</param>
/// <param name="Purl">Its package URL.</param>
/// <param name="Sha512">The hash of the package that it came in, as hexadecimal text; null where it came in none.</param>
internal sealed record Component(string Name, string Version, string Licence, string Copyright, string Purl, string? Sha512)
{
    /// <summary>The folder of the package, where it came in one.</summary>
    public string? Folder { get; init; }

    /// <summary>A hash as registries write it, as hexadecimal text.</summary>
    public static string Hex(string base64) => Convert.ToHexStringLower(Convert.FromBase64String(base64));
}
