using Microsoft.Extensions.Localization;
using Simulation.Host.Components.Charts;
using Simulation.Host.Resources;
using Simulation.Model.Negotiation.Instructions;

namespace Simulation.Host.Components.Classroom;

/// <summary>Decisions in words, the same wherever a page speaks of one.</summary>
internal static class DecisionTexts
{
    /// <summary>What was decided.</summary>
    public static string Of(IStringLocalizer<ClassTexts> text, Decision decision) =>
        decision switch
        {
            { Proposal: { } proposal } => OfText(text, proposal.Ambition, proposal.Sharing),
            { Pledge: { } share } => Figures.Percent(share),
            { Delivers: { } share } => Figures.Percent(share),
            _ => text[decision.Accepts ?? decision.Joins ?? decision.Ratifies ?? false ? "VoteYes" : "VoteNo"],
        };

    /// <summary>What a delegation would decide; null where it would do nothing.</summary>
    public static string? Of(IStringLocalizer<ClassTexts> text, Question question) =>
        question switch
        {
            { Advice: null } => null,
            { Kind: QuestionKind.Proposal, Advice: { } ambition } => OfText(text, ambition, question.AdvisedSharing ?? 0),
            { Kind: QuestionKind.Pledge or QuestionKind.Deliver, Advice: { } share } => Figures.Percent(share),
            { Advice: var yes } => text[yes > 0 ? "VoteYes" : "VoteNo"],
        };

    private static string OfText(IStringLocalizer<ClassTexts> text, double ambition, double sharing) =>
        $"{text["Ambition"]} {Figures.Percent(ambition)}, {text["Sharing"]} {Figures.Percent(sharing)}";
}
