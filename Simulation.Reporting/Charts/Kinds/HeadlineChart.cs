using Simulation.Reporting.Charts.Drawing;
using Simulation.Reporting.Results;

namespace Simulation.Reporting.Charts.Kinds;

/// <summary>What the negotiation is about, over time, between no agreement and full cooperation.</summary>
internal sealed class HeadlineChart : IChart
{
    public string Kind => "headline";

    public string Summary => "the world's headline series over time with bands, against no agreement and full cooperation";

    public Figure Draw(ResultView view, ChartStyle style) => new AgainstReferences(view, style, view.Header.Headline).Draw(relative: true);
}
