using System.ComponentModel.DataAnnotations;
using Simulation.Model.Bargaining;
using Simulation.Model.Strategies.Bidding;

namespace Simulation.Model.Strategies;

/// <summary>What all strategies have in common: how far trust speeds them up, and how they break ties.</summary>
public abstract record Strategy : IStrategy
{
    /// <summary>
    /// How far mistrust holds it back (s), 0 to 1: it concedes <c>(1 - s + s trust)</c> of what it would concede to partners it trusts
    /// fully. 0 takes no notice of trust.
    /// </summary>
    [Range(0, 1)]
    public double TrustSensitivity { get; init; }

    /// <summary>How far below its target an outcome may be and still count as reaching it, in units of utility.</summary>
    [Range(0, 1)]
    public double Tolerance { get; init; } = Preferences.Tolerance;

    /// <summary>Which of equally good outcomes it offers.</summary>
    public TieBreak Ties { get; init; }

    /// <inheritdoc/>
    public double Concession(in BargainingMoment moment) => Pace(moment) * (1 - TrustSensitivity + (TrustSensitivity * moment.Trust));

    /// <inheritdoc/>
    public virtual double DeliveryCeiling(in BargainingMoment moment) => 1;

    /// <inheritdoc/>
    public virtual bool IsMyopic => false;

    /// <inheritdoc/>
    public virtual double Solidarity => 0;

    /// <inheritdoc/>
    public virtual Bidder Bidder(BidderSeat seat) => new AspirationBidder(this, seat);

    /// <summary>How much it would concede to partners it trusts fully, 0 to 1.</summary>
    protected abstract double Pace(in BargainingMoment moment);
}

/// <summary>Which of equally good outcomes is offered.</summary>
public enum TieBreak
{
    /// <summary>The one with the lowest number.</summary>
    Lowest,

    /// <summary>The one with the highest number.</summary>
    Highest,

    /// <summary>One drawn at random.</summary>
    Random,
}
