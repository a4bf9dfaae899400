namespace Simulation.Model.Engine.Parties;

/// <summary>What a party makes of a text, in the world's money.</summary>
/// <param name="Worth">What the text is worth to it above staying out.</param>
/// <param name="Need">What it insists on.</param>
/// <param name="Accepts">Whether it would sign.</param>
/// <param name="Low">The least ambition that it would accept now.</param>
/// <param name="High">The most ambition that it would accept now.</param>
internal readonly record struct JudgedText(double Worth, double Need, bool Accepts, double Low, double High);
