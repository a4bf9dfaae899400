using System.Globalization;
using Simulation.Model.Negotiation.Delegations;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Negotiation.Record;

namespace Simulation.Model.Negotiation.Messages;

/// <summary>The chair has tabled a text. Each answers its <see cref="Position"/>.</summary>
/// <param name="View">What is public.</param>
/// <param name="Round">The round, from 1.</param>
/// <param name="Rounds">How many there are at most.</param>
/// <param name="Draft">The text.</param>
/// <param name="OthersSuffice">For each party, whether the others would go ahead without it.</param>
public sealed record TextTabled(PeriodView View, int Round, int Rounds, Draft Draft, bool[] OthersSuffice) : Ask<Position>(View, Round)
{
    /// <inheritdoc/>
    public override QuestionKind? Kind => QuestionKind.Vote;

    /// <inheritdoc/>
    public override Draft? Voted => Draft;

    /// <inheritdoc/>
    public override Question Put(int party, Answer own, LevelOfParty level)
    {
        var commitments = Treaty.Of(View, Draft, Draft.Participants, 0).Commitments;
        var plan = new CoalitionPlan(Draft.Participants, commitments, Draft.Transfers, Draft.Text);
        return new Question(QuestionKind.Vote, ((Position)own).Accepts ? 1 : 0, 0, 1, Terms: YesTerms.Of(View, plan, party, level));
    }

    /// <inheritdoc/>
    protected override Position Own(IDelegation delegation) => delegation.Treaties.Consider(this);

    /// <inheritdoc/>
    protected override Position Instructed(IDelegation delegation, Position own, Decision decision) =>
        own with
        {
            Accepts = decision.Accepts!.Value,
            Reason = ByPeople(delegation, decision, decision.Accepts.Value ? "accepted the text" : "declined the text"),
        };
}

/// <summary>What a party says to a text.</summary>
/// <param name="Accepts">Whether it would sign it.</param>
/// <param name="Surplus">What it expects of the text above what it insists on, in the world's money; below zero it refuses.</param>
/// <param name="Ideal">The ambition that it would like best.</param>
/// <param name="Low">The least ambition that it would accept now.</param>
/// <param name="High">The most ambition that it would accept now.</param>
/// <param name="Reason">Why.</param>
public sealed record Position(bool Accepts, double Surplus, double Ideal, double Low, double High, Reason? Reason) : Answer(Reason);

/// <summary>Pledges are invited. Each answers the <see cref="Pledge"/> it makes in sight of the others' standing ones.</summary>
/// <param name="View">What is public.</param>
/// <param name="Round">The round, from 1.</param>
/// <param name="Rounds">How many there are at most.</param>
/// <param name="Formula">What everyone would pledge that allows for others as the protocol expects.</param>
/// <param name="Standing">The pledges of the round before, as a profile; the status quo in the first.</param>
public sealed record PledgesInvited(PeriodView View, int Round, int Rounds, Draft Formula, double[] Standing) : Ask<Pledge>(View, Round)
{
    /// <inheritdoc/>
    public override QuestionKind? Kind => QuestionKind.Pledge;

    /// <inheritdoc/>
    public override double[]? Announced => Round > 1 ? Standing : null;

    /// <inheritdoc/>
    public override Question Put(int party, Answer own, LevelOfParty level)
    {
        var game = View.Game;
        var whole = (double[])View.StatusQuo.Clone();
        for (var index = 0; index < whole.Length; index++)
            whole[index] = Formula.Commitment(View, index / game.Issues, index % game.Issues, 1);

        var pledged = (double[])View.StatusQuo.Clone();
        ((Pledge)own).Actions.CopyTo(pledged, party * game.Issues);
        var none = level(game, View.StatusQuo, party);
        var all = level(game, whole, party);
        return new Question(QuestionKind.Pledge, Share(level(game, pledged, party), none, all), none, all);
    }

    /// <inheritdoc/>
    protected override Pledge Own(IDelegation delegation) => delegation.Treaties.Promise(this);

    /// <inheritdoc/>
    protected override Pledge Instructed(IDelegation delegation, Pledge own, Decision decision)
    {
        var share = decision.Pledge!.Value;
        var actions = new double[View.Game.Issues];
        for (var issue = 0; issue < actions.Length; issue++)
            actions[issue] = Formula.Commitment(View, delegation.Party, issue, share);

        var first = delegation.Issues[0];
        var what = string.Create(
            CultureInfo.InvariantCulture,
            $"pledged {SentenceNumber.Amount(actions[0], first.Unit)} ({first.Label}), {share:0.00} of the way"
        );
        return new Pledge(actions, ByPeople(delegation, decision, what, new Term("share", share)));
    }

    // Advice is within what people may hand in, even where a delegation would do more.
    private static double Share(double level, double none, double all) =>
        all == none ? 0 : Math.Clamp((level - none) / (all - none), 0, Draft.MostAmbition);
}

/// <summary>What a party pledges to do itself.</summary>
/// <param name="Actions">Its level on each issue.</param>
/// <param name="Reason">Why.</param>
public sealed record Pledge(double[] Actions, Reason? Reason) : Answer(Reason);
