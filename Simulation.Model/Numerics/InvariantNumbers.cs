using System.Globalization;

namespace Simulation.Model.Numerics;

/// <summary>
/// Writes numbers the same for every reader: between beginning and end, text that is made of numbers on this thread, and on those it
/// starts, knows no language. Where the model is entered it begins this way, so that a program in French gets the messages, reasons and
/// results of one in English.
/// </summary>
public readonly struct InvariantNumbers : IDisposable
{
    private readonly CultureInfo? _before;

    private InvariantNumbers(CultureInfo before) => _before = before;

    /// <summary>Begins; disposing of the result ends it, on the same thread.</summary>
    public static InvariantNumbers Begin()
    {
        var before = CultureInfo.CurrentCulture;
        if (ReferenceEquals(before, CultureInfo.InvariantCulture))
            return default;

        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        return new InvariantNumbers(before);
    }

    /// <summary>Goes back to the reader's language.</summary>
    public void Dispose()
    {
        if (_before is not null)
            CultureInfo.CurrentCulture = _before;
    }
}
