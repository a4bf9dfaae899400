namespace Simulation.Grains;

/// <summary>
/// The cluster did not do its work in many attempts: it is not there any more, or does not get well again. What was asked of it may be
/// right.
/// </summary>
/// <param name="message">What happened, and what to do.</param>
/// <param name="cause">The last of the failures.</param>
public sealed class ClusterLostException(string message, Exception cause) : IOException(message, cause);
