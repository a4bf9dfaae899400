using System.Buffers.Binary;

namespace Simulation.Reporting.Charts.Drawing;

/// <summary>
/// How large a PNG is on paper: the chunk pHYs (ISO/IEC 15948, 11.3.4.3), which Skia does not write, so that word processors and printers
/// give the picture its size.
/// </summary>
internal static class PngDensity
{
    private const int BehindHeader = 33;
    private const int Length = 9;
    private const byte PerMetre = 1;
    private const double InchesPerMetre = 1 / 0.0254;

    /// <summary>Writes a PNG with its density.</summary>
    /// <param name="png">The picture as Skia wrote it: signature and header first.</param>
    /// <param name="dotsPerInch">The density.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(ReadOnlySpan<byte> png, double dotsPerInch, Stream stream)
    {
        stream.Write(png[..BehindHeader]);
        stream.Write(Chunk((uint)Math.Round(dotsPerInch * InchesPerMetre)));
        stream.Write(png[BehindHeader..]);
    }

    private static byte[] Chunk(uint dotsPerMetre)
    {
        var chunk = new byte[4 + 4 + Length + 4];
        BinaryPrimitives.WriteUInt32BigEndian(chunk, Length);
        "pHYs"u8.CopyTo(chunk.AsSpan(4));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8), dotsPerMetre);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(12), dotsPerMetre);
        chunk[16] = PerMetre;
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(17), Checksum(chunk.AsSpan(4, 4 + Length)));
        return chunk;
    }

    // CRC-32 of ISO 3309, as PNG has it.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        }

        return ~sum;
    }
}
