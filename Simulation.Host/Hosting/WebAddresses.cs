namespace Simulation.Host.Hosting;

/// <summary>The addresses of the web server, as the setting <c>Urls</c> has them: one or several, with semicolons between them.</summary>
internal static class WebAddresses
{
    public const string Setting = "Urls";
    public const string Default = "http://localhost:5080";

    /// <summary>What is wrong with them, each in a sentence.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration) =>
        from address in (configuration[Setting] ?? Default).Split(';', StringSplitOptions.TrimEntries)
        where !IsRight(address)
        select $"{Setting} (--urls): expected addresses such as {Default} or http://0.0.0.0:5080; found '{address}'.";

    /// <summary>The names that they have, such as <c>localhost</c>.</summary>
    public static IEnumerable<string> Names(IConfiguration configuration) =>
        (configuration[Setting] ?? Default)
            .Split(';', StringSplitOptions.TrimEntries)
            .Where(IsRight)
            .Select(address => BindingAddress.Parse(address).Host);

    // BindingAddress also reads http://+:5080, which is no URI.
    private static bool IsRight(string address)
    {
        try
        {
            var binding = BindingAddress.Parse(address);
            return binding.Scheme is "http" or "https" && binding.Port is >= 0 and <= 65535;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
