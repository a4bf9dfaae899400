using Simulation.Grains.Classes;
using Simulation.Model.Classes;
using Simulation.Model.Scenarios;

namespace Simulation.Host.Classes;

/// <summary>What pages and API do with classes: make one, find out who somebody is, hand in what they did.</summary>
internal sealed class ClassDesk(IGrainFactory grains, ClassScenarios scenarios, Presence presence, Pace pace, TimeProvider clock)
{
    private const int Attempts = 20;

    /// <summary>Makes a class.</summary>
    /// <returns>Its code and the facilitator's secret; or what is wrong with the scenario.</returns>
    public async Task<(string Code, string Secret, IReadOnlyList<Problem> Problems)> CreateAsync(string scenario, ulong? seed, bool isTimed)
    {
        var loaded = scenarios.Load(scenario);
        if (loaded.Setup is not { } setup)
            return ("", "", loaded.Problems);

        if (ClassTerms.Problems(setup).ToList() is { Count: > 0 } problems)
            return ("", "", [.. problems.Select(problem => new Problem(scenario, 0, 0, problem))]);

        var secret = Secret.New();
        var charter = new ClassCharter($"{setup.Scenario.Name}.yaml", loaded.Package!.Yaml, seed ?? setup.Scenario.Seed, Secret.Hash(secret), isTimed);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var code = Secret.NewCode();
            if (await Grain(code).Open(charter))
                return (code, secret, []);
        }

        throw new InvalidOperationException("No free code was found for a class.");
    }

    /// <summary>Who somebody is by their secret; null where there is no such class.</summary>
    public async Task<ClassRole?> RecogniseAsync(string code, string? secret) => await Grain(code).Recognise(secret is null ? "" : Secret.Hash(secret));

    /// <summary>The class as a person sees it; 0 for what everyone sees. Whoever looks is there.</summary>
    public Task<ClassPicture> ViewAsync(string code, int person)
    {
        Hear(code, person);
        return Grain(code).View(person);
    }

    /// <summary>Takes note that somebody is there.</summary>
    public void Hear(string code, int person)
    {
        if (person > 0)
            presence.Hear(code, person);
    }

    /// <summary>Lets somebody in.</summary>
    /// <returns>Their secret, or why they cannot come in.</returns>
    public async Task<(string? Secret, Refusal? Refusal)> JoinAsync(string code, string name, string? seat)
    {
        var secret = Secret.New();
        var receipt = await TakeAsync(code, now => new PersonJoined(now, name, seat, Secret.Hash(secret)));
        if (receipt.Refusal is not null)
            return (null, receipt.Refusal);

        presence.Hear(code, receipt.Person);
        return (secret, null);
    }

    /// <summary>Hands in an input, which happens now.</summary>
    public async Task<Receipt> TakeAsync(string code, Func<DateTimeOffset, ClassInput> input)
    {
        var now = input(clock.GetUtcNow());
        return pace.Allows(code, now) ? await Grain(code).Take(new ClassLetter(now)) : new Receipt(Refusal.TooFast, 0, 0);
    }

    /// <summary>What would come of a decision.</summary>
    public Task<OutlookPair> WhatIfAsync(string code, string? seat, Decision decision, CancellationToken cancellationToken) =>
        pace.AskAsync(() => Grain(code).WhatIf(seat, new Supposition(decision), cancellationToken), cancellationToken);

    /// <summary>The class looked back on; null before its debrief.</summary>
    public async Task<DebriefView?> DebriefAsync(string code) => (await Grain(code).Debrief()).View;

    /// <summary>The headline as it would have gone if delegations had decided from a period on.</summary>
    public Task<double[]> ForkAsync(string code, int period) => pace.AskAsync(() => Grain(code).Fork(period), CancellationToken.None);

    /// <summary>Who is in the class.</summary>
    public async Task<IReadOnlyList<Person>> PeopleAsync(string code) => (await Grain(code).People()).People;

    /// <summary>What each seat alone is told, by code: for the facilitator.</summary>
    public async Task<IReadOnlyDictionary<string, string>> BriefsAsync(string code) => (await Grain(code).People()).PrivateBriefs;

    /// <summary>All that was done in the class.</summary>
    public Task<ClassRecord> RecordAsync(string code) => Grain(code).Record();

    private IClassGrain Grain(string code) => grains.GetGrain<IClassGrain>(code);
}
