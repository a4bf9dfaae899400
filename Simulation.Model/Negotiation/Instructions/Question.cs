namespace Simulation.Model.Negotiation.Instructions;

/// <summary>What the people of a party are asked, as far as somebody has to know it who puts the question to them.</summary>
/// <param name="Kind">What is decided.</param>
/// <param name="Advice">What its delegation would do: a share, or 1 for yes and 0 for no; null where it would do nothing.</param>
/// <param name="From">For a pledge or a delivery: what nothing of it means, on the first issue.</param>
/// <param name="To">For a pledge or a delivery: what all of it means.</param>
/// <param name="AdvisedSharing">For a proposal: how much of the gains the text that its delegation would table shares, 0 to 1; null
/// elsewhere.</param>
/// <param name="Terms">For a vote or a membership: what a yes means for the seat; null elsewhere, and where its turn to join has not
/// come.</param>
public sealed record Question(
    QuestionKind Kind,
    double? Advice,
    double From,
    double To,
    double? AdvisedSharing = null,
    YesTerms? Terms = null
);
