using Simulation.Fuzz.Mutation;

namespace Simulation.Fuzz.Tests.Mutation;

public sealed class MutatorTests
{
    private const int Inputs = 500;

    private readonly Mutator _mutator = new(new Palette(["name: a\nvalue: 1\n", "a,b\n1,2\n", ""], ["{", "}"]));

    [Fact]
    public void Input_SameSeedAndNumber_IsTheSame()
    {
        var other = new Mutator(new Palette(["name: a\nvalue: 1\n", "a,b\n1,2\n", ""], ["{", "}"]));

        Assert.Equal(Inputs_Of(1), Enumerable.Range(0, Inputs).Reverse().Select(index => other.Input(1, index)).Reverse());
    }

    [Fact]
    public void Input_AnotherSeedOrNumber_IsMostlyAnother()
    {
        var inputs = Inputs_Of(1);

        Assert.True(inputs.Distinct().Count() > Inputs / 2);
        Assert.NotEqual(inputs, Inputs_Of(2));
    }

    [Fact]
    public void Input_HasNoHalfSurrogatePair() =>
        Assert.All(
            Inputs_Of(3),
            input => Assert.Equal(input, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(input)))
        );

    private List<string> Inputs_Of(ulong seed) => [.. Enumerable.Range(0, Inputs).Select(index => _mutator.Input(seed, index))];
}
