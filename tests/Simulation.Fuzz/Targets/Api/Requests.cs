using System.Globalization;
using System.Text;
using System.Text.Json;
using Simulation.Host.Api;
using Simulation.Host.Classroom;
using Simulation.Model.Catalogs;
using Simulation.Model.Classroom;
using Simulation.Model.Negotiation.Instructions;
using Simulation.Model.Scenarios;

namespace Simulation.Fuzz.Targets.Api;

/// <summary>Answers requests to a class as the host does, without its network.</summary>
internal sealed class Requests(ClassSession room)
{
    private const string Lead = "lead";
    private const int Asked = 64;

    /// <summary>What is wrong with the last answer; null where nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Puts a request to the class.</summary>
    /// <param name="who"><c>lead</c>, the number of a person, or anything else for nobody.</param>
    /// <param name="route">What it is about.</param>
    /// <param name="body">The body as it came.</param>
    /// <param name="seconds">How late it is.</param>
    /// <returns>The input that the class took; null where it took none.</returns>
    public ClassInput? Answer(string who, string route, byte[] body, int seconds)
    {
        Fault = null;
        try
        {
            return ToInput(who, route, body, PreparedClass.Begin.AddSeconds(seconds)) is { } input && room.Take(input) is null
                ? input
                : null;
        }
        catch (JsonException)
        {
            // The host answers that the request is wrong.
            return null;
        }
    }

    private ClassInput? ToInput(string who, string route, byte[] body, DateTimeOffset now)
    {
        var person =
            int.TryParse(who, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && room.People.Any(one => one.Number == number)
                ? number
                : 0;
        switch (route)
        {
            case "people" when Read<NewPerson>(body) is { } joining:
                return new PersonJoined(now, joining.Name, joining.Seat, Secret.Hash(who));
            case "decisions" when person > 0 && Read<NewDecision>(body) is { } decision:
                return new Decided(now, person, decision.ToDecision());
            case "messages" when (person > 0 || who == Lead) && Read<NewMessage>(body) is { } message:
                return new Said(now, person, message.To, message.Text);
            case "predictions" when person > 0 && Read<NewPrediction>(body) is { } prediction:
                return new Predicted(now, person, prediction.Value);
            case "facilitation" when who == Lead && Read<Facilitation>(body) is { } action:
                return action.ToInput()?.Invoke(now);
            case "what-if" when Read<NewDecision>(body) is { } supposed:
                WhatIf(room.People.FirstOrDefault(one => one.Number == person)?.Seat, supposed.ToDecision(), body);
                return null;
            case "fork"
                when room.Phase == ClassPhase.Debrief
                    && int.TryParse(body, NumberStyles.Integer, CultureInfo.InvariantCulture, out var period):
                ClassViews.HeadlineOf(room, room.Fork(period, 1));
                return null;
            case "code":
                Secret.ReadCode(Encoding.UTF8.GetString(body));
                return null;
            case "secret":
                room.Known(Secret.Hash(Encoding.UTF8.GetString(body)));
                return null;
            case "classes" when Read<NewClass>(body) is { Scenario: null }:
                Fault = "nonsense: accepted a class of no scenario";
                return null;
            case "check" when Read<ScenarioText>(body) is { } scenario:
                ScenarioReader.Read(ScenarioTarget.File, scenario.Yaml, new TextFiles(), [], Catalog.BuiltIn);
                return null;
            default:
                return null;
        }
    }

    private void WhatIf(string? seat, Decision decision, byte[] body)
    {
        if (room.Moment is null)
            return;

        var supposed = Simulation.Model.Classroom.WhatIf.Suppose(room, seat, decision);
        if (!Sample.OneIn(Asked, Encoding.Latin1.GetString(body)))
            return;

        var outlook = Simulation.Model.Classroom.WhatIf.Of(supposed, room.Terms.Seed, seat, 1, CancellationToken.None);
        if (!double.IsFinite(outlook.Headline + outlook.Low + outlook.High + outlook.Members + outlook.Trust + (outlook.Gain ?? 0)))
            Fault = "nonsense: an outlook that is not finite";
    }

    private static T? Read<T>(byte[] body) => JsonSerializer.Deserialize<T>(body, ClassJson.Options);
}
