using Simulation.Reporting.Charts.Drawing;
using SkiaSharp;

namespace Simulation.Reporting.Tests.Charts.Drawing;

public sealed class PointLabelsTests
{
    [Fact]
    public void Place_PointsCloseTogether_PutsNoLabelOverAnotherOrAPoint()
    {
        SKPoint[] points = [.. Enumerable.Range(0, 12).Select(index => new SKPoint(300 + (7 * (index % 3)), 300 + (6 * (index / 3))))];
        SKRect[] whiskers = [.. points.Select(point => SKRect.Create(point.X - 30, point.Y - 2, 60, 4))];

        var boxes = PointLabels.Place(points, whiskers, [.. points.Select(_ => 120f)], new SKRect(0, 0, 1200, 700));

        for (var one = 0; one < boxes.Length; one++)
        {
            Assert.DoesNotContain(points, point => boxes[one].Contains(point));
            Assert.DoesNotContain(boxes.Skip(one + 1), other => other.IntersectsWith(boxes[one]));
            Assert.DoesNotContain(whiskers, whisker => whisker.IntersectsWith(boxes[one]));
        }
    }
}
