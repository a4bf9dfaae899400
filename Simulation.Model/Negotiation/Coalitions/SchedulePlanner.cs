using Simulation.Model.Institutions;
using Simulation.Model.Negotiation.Messages;
using Simulation.Model.Worlds;

namespace Simulation.Model.Negotiation.Coalitions;

/// <summary>
/// What a treaty with a fixed schedule of cuts comes to for its members: whoever else is in, each does what the schedule asks of it, or what it would do alone if that is more. A fund pays recipients what their cuts cost
/// them beyond what these bring themselves (the agreed incremental costs of the Montreal Protocol, Article 10), as far as the others' gains reach.
/// </summary>
/// <param name="weighed">What membership asks in the years to come, as parties weigh it.</param>
/// <param name="promised">What it asks this year.</param>
internal sealed class SchedulePlanner(SchedulePlanner.Terms weighed, SchedulePlanner.Terms promised) : ICoalitionPlanner
{
    /// <inheritdoc/>
    public CoalitionPlan Plan(bool[] members) => weighed.Of(members);

    /// <inheritdoc/>
    public CoalitionPlan Promise(bool[] members) => promised.Of(members);

    /// <summary>What members do and what the fund pays, at given cuts.</summary>
    internal sealed class Terms
    {
        private readonly double[] _statusQuo;
        private readonly double[] _target;
        private readonly double[] _asked;
        private readonly double[] _offered;

        /// <summary>Terms that ask these levels of action.</summary>
        /// <param name="view">What is public.</param>
        /// <param name="levels">What is asked of each party, in the unit of the world's one issue.</param>
        /// <param name="recipients">Whom the fund pays.</param>
        /// <param name="fund">How much of the others' gains it can pay.</param>
        public Terms(PeriodView view, double[] levels, bool[] recipients, Fund fund)
        {
            var game = view.Game;
            _statusQuo = view.StatusQuo;
            _target = [.. levels.Select((level, party) => Math.Max(level, _statusQuo[party]))];
            (_asked, _offered) = (new double[levels.Length], new double[levels.Length]);
            for (var party = 0; fund.Size > 0 && party < levels.Length; party++)
            {
                if (recipients[party])
                    _asked[party] = Math.Max(0, -OwnGain(game, party));
                else
                    _offered[party] = fund.Size * Math.Max(0, game.Payoff(party, _target) - game.Payoff(party, _statusQuo));
            }
        }

        public CoalitionPlan Of(bool[] members)
        {
            var (profile, transfers) = ((double[])_statusQuo.Clone(), new double[members.Length]);
            var (asked, offered) = (0.0, 0.0);
            for (var party = 0; party < members.Length; party++)
            {
                if (!members[party])
                    continue;

                profile[party] = _target[party];
                asked += _asked[party];
                offered += _offered[party];
            }

            var paid = Math.Min(asked, offered);
            for (var party = 0; paid > 0 && party < members.Length; party++)
                transfers[party] = members[party] ? paid * ((_asked[party] / asked) - (_offered[party] / offered)) : 0;

            return new CoalitionPlan(members, profile, transfers);
        }

        // What its own cut alone brings a party.
        private double OwnGain(StageGame game, int party)
        {
            var before = game.Payoff(party, _statusQuo);
            var alone = (double[])_statusQuo.Clone();
            alone[party] = _target[party];
            return game.Payoff(party, alone) - before;
        }
    }
}
