using Simulation.Host.Classroom;

namespace Simulation.Host.Tests.Classroom;

public sealed class SecretTests
{
    private const int Drawn = 20_000;

    [Fact]
    public void Secrets_Are192BitsAndNeverTheSame()
    {
        string[] secrets = [.. Enumerable.Range(0, Drawn).Select(_ => Secret.New())];

        Assert.All(secrets, secret => Assert.Equal(192 / 8, Convert.FromBase64String(secret.Replace('-', '+').Replace('_', '/')).Length));
        Assert.Equal(Drawn, secrets.Distinct().Count());
        Assert.Equal(256 / 4, Secret.Hash(secrets[0]).Length);
    }

    [Fact]
    public void Codes_AreOneOfSeventeenMillion()
    {
        string[] codes = [.. Enumerable.Range(0, Drawn).Select(_ => Secret.NewCode())];
        var letters = codes.SelectMany(code => code).Distinct().Count();

        Assert.All(codes, code => Assert.Equal(code, Secret.ReadCode(code)));
        Assert.Equal(17.2e6, Math.Pow(letters, 5), 0.1e6);
    }
}
