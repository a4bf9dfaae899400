using System.Globalization;
using Simulation.Model.Catalogs;
using Simulation.Model.Negotiation;
using Simulation.Model.Negotiation.Delegations;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Negotiation.Protocols;
using Simulation.Model.Negotiation.Record;
using Simulation.Model.Worlds.Equilibria;

namespace Simulation.SamplePlugin;

/// <summary>Each names how far all should go; what the least eager names is adopted.</summary>
[Rule("lowest-share", "each names how far all should go; the lowest share is adopted", "this sample")]
public sealed record LowestShare : IProtocol
{
    private const int Rounds = 2;

    /// <inheritdoc/>
    public double MostQuestions => Rounds;

    /// <inheritdoc/>
    public IEnumerable<Ask> Negotiate(Conference conference)
    {
        var view = conference.View;
        var nothing = new double[conference.AtTable.Length];
        var target = JointSurplus.Text(view.Game, view.StatusQuo, conference.Credence, conference.AtTable, 1);
        var draft = new Draft(1, target, conference.AtTable, nothing);
        for (var round = 1; round <= Rounds; round++)
        {
            yield return new ShareSought(view, round, Rounds, draft);
            conference.Minutes.Answers(EventKind.Pledge, round);
            draft = draft with { Ambition = Lowest(conference) };
        }

        conference.Minutes.Tabled(Rounds, draft, "What is adopted is the lowest share,");
        conference.Conclude(Treaty.Of(view, draft, conference.AtTable, Rounds));
    }

    private static double Lowest(Conference conference)
    {
        var lowest = 1.0;
        foreach (var party in conference.Seats())
            lowest = Math.Min(lowest, ((ShareNamed)conference.Answers[party]).Share);

        return lowest;
    }
}

/// <summary>How far should all go? Each answers a <see cref="ShareNamed"/>.</summary>
public sealed record ShareSought(PeriodView View, int Round, int Rounds, Draft Draft) : Ask<ShareNamed>(View, Round)
{
    private const int Levels = 20;

    /// <inheritdoc/>
    public override QuestionKind? Kind => QuestionKind.Pledge;

    /// <summary>Nobody may go beyond the joint optimum here, unlike under pledge and review.</summary>
    public override bool Takes(Decision decision) => base.Takes(decision) && decision.Pledge <= 1;

    /// <inheritdoc/>
    public override Question Put(int party, Answer own, LevelOfParty level) =>
        new(QuestionKind.Pledge, ((ShareNamed)own).Share, level(View.Game, View.StatusQuo, party), level(View.Game, Draft.Target, party));

    /// <summary>The share that it would like best, its partners trusted as far as it does.</summary>
    protected override ShareNamed Own(IDelegation delegation)
    {
        var best = Enumerable
            .Range(1, Levels)
            .Select(level => (double)level / Levels)
            .MaxBy(share => delegation.Worth(View, Draft with { Ambition = share }));
        return new ShareNamed(
            best,
            View.Recorded
                ? new Reason(
                    [new Term("share", best), new Term("trust", delegation.Trust.ToArray().Min())],
                    string.Create(CultureInfo.InvariantCulture, $"{delegation.Name} named {best:0.00} of the way.")
                )
                : null
        );
    }

    /// <inheritdoc/>
    protected override ShareNamed Instructed(IDelegation delegation, ShareNamed own, Decision decision)
    {
        var share = decision.Pledge!.Value;
        var what = string.Create(CultureInfo.InvariantCulture, $"named {share:0.00} of the way");
        return new ShareNamed(share, ByPeople(delegation, decision, what, new Term("share", share)));
    }
}

/// <summary>How far all should go, 0 to 1, and why.</summary>
public sealed record ShareNamed(double Share, Reason? Reason) : Answer(Reason);
