namespace Packaging;

/// <summary>What comes in no package of its own: fonts, shapes, scripts inside packages, and what native libraries contain.</summary>
internal static class OtherParts
{
    /// <summary>Parts with files of their own.</summary>
    public static IReadOnlyList<Component> Files { get; } =
    [
        new(
            "Open Sans",
            "1.10",
            "Apache-2.0",
            "Digitized data copyright 2010-2011, Google Corporation",
            "pkg:generic/open-sans@1.10",
            null
        ),
        new(
            "Country names of Unicode CLDR",
            "48.2",
            "Unicode-3.0",
            "2004-2026 Unicode, Inc.",
            "pkg:npm/cldr-localenames-full@48.2.0",
            null
        ),
        new("plotly.js basic bundle (in Plotly.Blazor)", "3.7.0", "MIT", "Plotly, Inc", "pkg:npm/plotly.js-basic-dist-min@3.7.0", null),
        new(
            "world-atlas (shapes of Natural Earth, public domain)",
            "2.0.2",
            "ISC",
            "2013-2019 Michael Bostock",
            "pkg:npm/world-atlas@2.0.2",
            null
        ),
    ];

    /// <summary>What is compiled into the native libraries of packages, with their licences.</summary>
    public static IReadOnlyList<(string Inside, string Parts)> Natives { get; } =
    [
        (
            "Google.OrTools.runtime",
            "Abseil (Apache-2.0), Protocol Buffers (BSD-3-Clause), RE2 (BSD-3-Clause), SCIP (Apache-2.0), HiGHS (MIT), COIN-OR Cbc, Cgl, "
                + "Clp, CoinUtils and Osi (EPL-2.0, source at github.com/coin-or), Eigen (MPL-2.0, source at gitlab.com/libeigen/eigen), "
                + "zlib (Zlib), bzip2 (bzip2-1.0.6)"
        ),
        (
            "SkiaSharp.NativeAssets",
            "Skia (BSD-3-Clause) with FreeType (FTL), libjpeg-turbo (IJG, BSD-3-Clause), libpng "
                + "(libpng-2.0), libwebp (BSD-3-Clause), zlib (Zlib)"
        ),
        ("HarfBuzzSharp.NativeAssets", "HarfBuzz (MIT)"),
        ("SQLitePCLRaw.lib.e_sqlite3", "SQLite (public domain)"),
    ];
}
