using Simulation.Model.Bargaining;

namespace Simulation.Model.Worlds.Agenda;

/// <summary>A negotiation over texts, ready to be held.</summary>
/// <param name="Texts">What can be agreed.</param>
/// <param name="Parties">What each party thinks of it.</param>
/// <param name="Power">Each party's power, by which entry into force may count; 1 each where nothing is said.</param>
internal sealed record Agenda(OutcomeSpace Texts, Preferences[] Parties, double[] Power);
