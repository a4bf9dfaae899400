using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace Simulation.Runner;

/// <summary>Options that take a whole number within bounds.</summary>
internal static class WholeNumber
{
    /// <summary>An option whose value is null where it is not given.</summary>
    public static Option<T?> Option<T>(string name, string symbol, T least, T most, string description)
        where T : struct, IBinaryInteger<T> =>
        new(name)
        {
            HelpName = symbol,
            Description = description,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (T.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                    return number;

                result.AddError($"{name}: expected a whole number from {least} to {most}; found '{text}'.");
                return null;
            },
        };
}
