using System.Text.RegularExpressions;
using Simulation.Storage.Folders;

namespace Simulation.Storage.Scenarios;

/// <summary>
/// Tells scenarios, experiments and hindcasts apart by the keys they begin lines with, so that a file given to the wrong command is
/// answered with the right one.
/// </summary>
public static partial class FileKind
{
    /// <summary>Why a file is no scenario, as far as its name and its keys tell; null where it may be one.</summary>
    public static string? InsteadOfScenario(string file, string text) =>
        InsteadOf(file)
        ?? (
            IsExperiment(text)
                ? $"this is an experiment, which varies a scenario: run it with 'negsim {(IsTheory(text) ? "facts" : "sweep")} {file}'."
            : IsHindcast(text) ? $"this is a hindcast, which tests a scenario of the past: run it with 'negsim hindcast {file}'."
            : null
        );

    /// <summary>Why a file is no experiment; null where it may be one.</summary>
    public static string? InsteadOfExperiment(string file, string text) =>
        InsteadOf(file)
        ?? (
            IsScenario(text)
                ? $"this is a scenario; an experiment says what to vary in one: see scenarios/experiments, or try 'negsim run {file}' or "
                    + $"'negsim levers {file}'."
            : IsHindcast(text) ? $"this is a hindcast: run it with 'negsim hindcast {file}'."
            : null
        );

    /// <summary>Why a file is no hindcast; null where it may be one.</summary>
    public static string? InsteadOfHindcast(string file, string text) =>
        InsteadOf(file)
        ?? (
            IsScenario(text)
                ? $"this is a scenario; a hindcast says what record to test one on: see scenarios/hindcasts, or try 'negsim run {file}'."
            : IsExperiment(text) ? $"this is an experiment: run it with 'negsim sweep {file}'."
            : null
        );

    private static string? InsteadOf(string file) =>
        Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".csv" or ".tsv" =>
                $"this is a table. One of positions becomes a scenario with 'negsim import {file}'; 'negsim forecast {file}' says what "
                    + $"models expect of it.",
            ".xml" => $"this is XML. A GENIUS domain with its profiles becomes a scenario with 'negsim import {file} PROFILE...'.",
            ".json" when Path.GetFileName(file) == Manifest.FileName => $"this is the manifest of a result folder: 'negsim replay "
                + $"{(Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".")}' runs it again.",
            ".zip" => $"this is an archive; 'negsim replay {file}' runs a bundle again.",
            ".html" or ".png" or ".svg" or ".xlsx" or ".parquet" or ".jsonl" => "this is a file of results; expected a YAML file.",
            _ => null,
        };

    private static bool IsScenario(string text) => World().IsMatch(text) && !Factors().IsMatch(text);

    private static bool IsExperiment(string text) =>
        (Factors().IsMatch(text) || Theory().IsMatch(text)) && !World().IsMatch(text) && !Record().IsMatch(text);

    private static bool IsTheory(string text) => Theory().IsMatch(text);

    private static bool IsHindcast(string text) => Record().IsMatch(text) && !World().IsMatch(text);

    [GeneratedRegex(@"^(world|countries|extends)\s*:", RegexOptions.Multiline)]
    private static partial Regex World();

    [GeneratedRegex(@"^factors\s*:", RegexOptions.Multiline)]
    private static partial Regex Factors();

    [GeneratedRegex(@"^theory\s*:", RegexOptions.Multiline)]
    private static partial Regex Theory();

    [GeneratedRegex(@"^(record|calibrateTo)\s*:", RegexOptions.Multiline)]
    private static partial Regex Record();
}
