using System.Globalization;
using System.Text;
using System.Text.Json;
using Simulation.Host.Classroom;
using Simulation.Model.Classroom;

namespace Simulation.Fuzz.Targets.Api;

/// <summary>
/// What programs send to a class: JSON as the host reads it, put to a class. Each line is a request, <c>who route body</c>: who is
/// <c>lead</c>, a person's number or <c>-</c>; a first line <c>@ n</c> says how many phases are over.
/// </summary>
internal sealed class ApiTarget : ITarget
{
    private const int MostRequests = 12;
    private const int MostPhases = 14;
    private const int Replayed = 8;
    private const int Foreseen = 16;

    private readonly PreparedClass?[] _classes = new PreparedClass?[MostPhases + 1];

    public string Name => "api";

    public string Summary => "requests to a class (JSON)";

    public IReadOnlyList<string> Shipped => [];

    public IReadOnlyList<string> Signs { get; } =
    [
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"\"",
        "null",
        "true",
        "false",
        "\"NaN\"",
        "\"Infinity\"",
        "\"-Infinity\"",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "\"\\u202e\"",
        "\"kind\": \"joined\"",
        "\"$type\": \"x\"",
        "//",
        "/**/",
        "'",
        "lead ",
        "- ",
        "1 ",
        "2 ",
        "3 ",
        "99 ",
        "people ",
        "decisions ",
        "what-if ",
        "messages ",
        "predictions ",
        "facilitation ",
        "fork ",
        "code ",
        "secret ",
        "classes ",
        "check ",
        "\"C01\"",
        "\"C02\"",
        "\"name\"",
        "\"seat\"",
        "\"pledge\"",
        "\"proposal\"",
        "\"ambition\"",
        "\"sharing\"",
        "\"accepts\"",
        "\"joins\"",
        "\"ratifies\"",
        "\"delivers\"",
        "\"because\"",
        "\"text\"",
        "\"to\"",
        "\"value\"",
        "\"action\"",
        "\"next\"",
        "\"undo\"",
        "\"pause\"",
        "\"resume\"",
        "\"extend\"",
        "\"bot\"",
        "\"move\"",
        "\"remove\"",
        "\"inject\"",
        "\"step\"",
        "\"seconds\"",
        "\"person\"",
        "\"shock\"",
        "\"kind\"",
        "\"withdrawal\"",
        "\"tension\"",
        "\"exchange\"",
        "\"country\"",
        "\"between\"",
        "\"duration\"",
        "@ 3\n",
        "@ 4\n",
        "@ 6\n",
    ];

    public Verdict Try(string input)
    {
        var lines = input.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(MostRequests).ToList();
        var phases =
            lines is [['@', ' ', .. var number], ..]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var stated)
                ? Math.Min(stated, MostPhases)
                : 0;
        var prepared = _classes[phases] ??= new PreparedClass(phases);
        var taken = new List<ClassInput>();
        try
        {
            var requests = new Requests(prepared.Room);
            foreach (var line in lines)
            {
                if (Take(requests, line, taken) is { } fault)
                    return Verdict.Wrong(fault);
            }

            if (taken.Count == 0)
                return Verdict.Refused;

            if (Sample.OneIn(Replayed, input))
                prepared.Replayed(taken);

            if (prepared.Room.LacksOutlook && Sample.OneIn(Foreseen, input))
                prepared.Room.Expect(
                    prepared.Room.Prospect,
                    WhatIf.Of(WhatIf.Suppose(prepared.Room, null, null), prepared.Room.Terms.Seed, null, 1, CancellationToken.None)
                );

            return new Verdict(true, FaultOfViews(prepared.Room));
        }
        finally
        {
            if (taken.Count > 0)
                prepared.Reset();
        }
    }

    // What the host keeps of an input and reads again is the same input.
    private static string? Take(Requests requests, string line, List<ClassInput> taken)
    {
        if (line.Split(' ', 3) is not [var who, var route, var body])
            return null;

        if (requests.Answer(who, route, Encoding.UTF8.GetBytes(body), taken.Count) is not { } input)
            return requests.Fault;

        var kept = JsonSerializer.Serialize(input, ClassJson.Options);
        var again = JsonSerializer.Deserialize<ClassInput>(kept, ClassJson.Options)!;
        taken.Add(again);
        return JsonSerializer.Serialize(again, ClassJson.Options) == kept ? null : "nonsense: another input once it was kept";
    }

    private static string? FaultOfViews(ClassSession room)
    {
        var json = JsonSerializer.Serialize(ClassViews.Public(room), MarkedNumbers.Options);
        foreach (var person in room.People)
            json += JsonSerializer.Serialize(SeatViews.Of(room, person), MarkedNumbers.Options);

        if (room.Phase == ClassPhase.Debrief)
            json += JsonSerializer.Serialize(DebriefView.Of(room), MarkedNumbers.Options);

        return json.Contains(MarkedNumbers.Infinite, StringComparison.Ordinal) ? "nonsense: a class shows an infinite number" : null;
    }
}
