using System.Globalization;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// Why a party decided to keep its promise or not, and what its administration made of that: two things that one number, what was
/// delivered, does not tell apart.
/// </summary>
internal static class DeliveryReasons
{
    // Shares are told in hundredths; what differs by less is the same.
    private const double Visible = 0.005;

    /// <summary>Why a delegation decided as it did.</summary>
    /// <param name="self">The party.</param>
    /// <param name="weighed">What it found.</param>
    /// <param name="ceiling">The most that its strategy cares to deliver, 0 to 1.</param>
    /// <param name="withheld">What it withholds in answer to others, 0 to 1.</param>
    /// <param name="done">What became of it.</param>
    public static Reason Of(PartySetup self, WeighedPromise weighed, double ceiling, double withheld, Implementation done)
    {
        var why =
            ceiling < weighed.Share
                ? string.Create(CultureInfo.InvariantCulture, $"it delivers no more than the others were reported to, {ceiling:0.00}")
            : weighed.Share < 1 ? Breaking(1 - weighed.Share, weighed)
            : weighed.Whole.Saves <= 0 ? "breaking it would save nothing"
            : Breaking(withheld < Visible ? "breaking all of it would save" : "breaking all that is due would save", "cost", weighed.Whole)
                + (weighed.Whole.Worth > 0 ? "; breaking it would have paid, but chance has a say" : "");
        var answer =
            withheld < Visible
                ? ""
                : string.Create(CultureInfo.InvariantCulture, $"it withholds {withheld:0.00} in answer to what others broke, and ");
        return new Reason(
            [
                .. Terms(done),
                new Term("withheld", withheld),
                new Term("kept", weighed.Share),
                new Term("ceiling", ceiling),
                new Term("saves", weighed.Broken.Saves),
                new Term("costs", weighed.Broken.Costs),
                new Term("temptation", weighed.Whole.Saves),
                new Term("deterrence", weighed.Whole.Costs),
                new Term("detection", weighed.Detection),
            ],
            double.IsNaN(done.CarriedOut)
                ? NothingPromised(self)
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{self.Party.Name} decided to deliver {done.Decided:0.00} of its promise: {answer}{why}{CarriedOut(done)}."
                )
        );
    }

    /// <summary>What the people decided of their promise, and what their administration made of it.</summary>
    public static Reason OfPeople(PartySetup self, Decision decision, Implementation done) =>
        new(
            [new Term("decided_by_people", 1), .. Terms(done), new Term("withheld", 0)],
            double.IsNaN(done.CarriedOut)
                ? NothingPromised(self)
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{self.Party.Name} set out to deliver {done.Decided:0.00} of its promise, {decision.AsDecided}{CarriedOut(done)}."
                )
        );

    /// <summary>What was decided and what became of it, as numbers.</summary>
    public static Term[] Terms(Implementation done) =>
        [new("delivered", done.CarriedOut), new("decided", done.Decided), new("capacity", done.Capacity), new("chance", done.Chance)];

    /// <summary>What the administration made of a decision, to follow it in a sentence; empty where it did as it was told.</summary>
    public static string CarriedOut(Implementation done)
    {
        if (Math.Abs(done.CarriedOut - done.Decided) < Visible)
            return "";

        var isBounded = Math.Abs(done.CarriedOut - (done.Decided * done.Capacity * done.Chance)) > Visible;
        string[] causes =
        [
            done.Capacity == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"capacity {done.Capacity:0.00}"),
            done.Chance == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"chance {done.Chance:0.00}"),
            isBounded ? "held to what it can do" : "",
        ];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"; its administration carried out {done.CarriedOut:0.00} of the promise "
                + $"({string.Join(", ", causes.Where(cause => cause.Length > 0))})"
        );
    }

    /// <summary>What is to be said where a promise asked for nothing.</summary>
    public static string NothingPromised(PartySetup self) => $"{self.Party.Name} had promised no more than it does anyway, and did that.";

    private static string Breaking(double part, WeighedPromise weighed) =>
        weighed.Kept == 1
            ? Breaking(string.Create(CultureInfo.InvariantCulture, $"breaking {part:0.00} of what is due saves"), "costs", weighed.Broken)
                + Seen(weighed)
                + (weighed.Broken.Worth < 0 ? "; keeping all of it would have been better, but chance has a say" : "")
            : Breaking("breaking all of it saves", "costs", weighed.Whole) + Seen(weighed);

    private static string Seen(WeighedPromise weighed) =>
        string.Create(CultureInfo.InvariantCulture, $" at a detection probability of {weighed.Detection:0.00}");

    private static string Breaking(string saves, string costs, BreachBalance balance)
    {
        var (saved, cost) = SentenceNumber.Apart(balance.Saves, balance.Costs);
        return $"{saves} {saved} and {costs} {cost}";
    }
}
