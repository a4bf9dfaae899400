using Microsoft.Extensions.Localization;
using Simulation.Host.Components.Charts;
using Simulation.Host.Resources;
using Simulation.Model.Classroom;

namespace Simulation.Host.Components.Classroom;

/// <summary>Money that flows in every period, in words.</summary>
internal static class MoneyTexts
{
    /// <summary>The unit with the time that it is for, such as billion US$ a year.</summary>
    public static string Unit(IStringLocalizer<ClassTexts> text, HeadlineSeries series)
    {
        var years = series.Years.Count > 1 ? series.Years[1] - series.Years[0] : 1;
        return years == 1 ? text["MoneyAYear", series.MoneyUnit] : text["MoneyAPeriod", series.MoneyUnit, years];
    }

    /// <summary>An amount with its unit and the time that it is for.</summary>
    public static string Of(IStringLocalizer<ClassTexts> text, double amount, HeadlineSeries series) =>
        $"{Figures.Of(amount)} {Unit(text, series)}";
}
