using Simulation.Grains.Classroom;
using Simulation.Grains.Work;
using Simulation.Model.Classroom;

namespace Simulation.Host.Api;

/// <summary>Refusals as HTTP answers: a code for programs, a sentence for people.</summary>
internal static class Refusals
{
    public static IResult NoSuchClass() =>
        Problem(
            "no-such-class",
            "There is no class of this code, or it is over. A code has five letters and digits.",
            StatusCodes.Status404NotFound
        );

    public static IResult TooEarly() =>
        Problem("too-early", "The class is not over yet: it is looked back on in its debrief.", StatusCodes.Status409Conflict);

    public static IResult NobodyOfThisNumber() =>
        Problem("unknown-person", "There is nobody of this number in the class.", StatusCodes.Status404NotFound);

    /// <summary>Says in a problem why a request came to nothing.</summary>
    public static void Explain(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        if (context.Exception is WorkRefusedException refused)
        {
            problem.Title = Code(refused.Reason);
            problem.Detail = refused.Message;
        }
        else if (context.Exception is ClassFailedException failed)
        {
            problem.Title = Code(failed.Failure);
            problem.Detail = failed.Message;
        }

        problem.Detail ??= MeaningOf(problem.Status);
    }

    /// <summary>What a status means where a request was not read at all.</summary>
    public static string? MeaningOf(int? status) =>
        status switch
        {
            StatusCodes.Status400BadRequest =>
                "The request cannot be read: a field is missing, misspelt or of another kind. /openapi/v1.json describes what is expected.",
            StatusCodes.Status404NotFound => "There is nothing at this address. /openapi/v1.json describes what there is.",
            StatusCodes.Status405MethodNotAllowed => "This address takes another method. /openapi/v1.json describes which.",
            StatusCodes.Status413PayloadTooLarge => "The request is too long.",
            StatusCodes.Status415UnsupportedMediaType => "A body in JSON is expected, with the header Content-Type: application/json.",
            StatusCodes.Status429TooManyRequests => "This is too much at once: wait a few seconds.",
            StatusCodes.Status503ServiceUnavailable => "The class does not answer now: send it again in a few seconds.",
            _ => null,
        };

    /// <summary>The status of a class that cannot do what it was asked.</summary>
    public static int StatusOf(ClassFailure failure) =>
        failure switch
        {
            ClassFailure.NoSuchClass => StatusCodes.Status404NotFound,
            ClassFailure.Unreadable => StatusCodes.Status500InternalServerError,
            _ => StatusCodes.Status503ServiceUnavailable,
        };

    public static IResult Result(Receipt receipt) =>
        receipt.Refusal is { } refusal ? Result(refusal) : Results.Ok(new Taken(receipt.Version));

    public static IResult Result(Refusal refusal)
    {
        var (sentence, status) = Meaning(refusal);
        return Problem(Code(refusal), sentence, status);
    }

    // A name as programs read it: too-large.
    private static string Code(Enum reason) =>
        string.Concat(
            reason.ToString().Select((letter, index) => $"{(char.IsUpper(letter) && index > 0 ? "-" : "")}{char.ToLowerInvariant(letter)}")
        );

    public static IResult Problem(string code, string sentence, int status) => Results.Problem(sentence, title: code, statusCode: status);

    private static (string Sentence, int Status) Meaning(Refusal refusal) =>
        refusal switch
        {
            Refusal.UnknownPerson => (
                "The secret is not known in this class: join again, or ask the facilitator.",
                StatusCodes.Status401Unauthorized
            ),
            Refusal.UnknownSeat => ("There is no such seat in this class.", StatusCodes.Status400BadRequest),
            Refusal.BadName => (
                "A name has 1 to 40 characters on one line, and some that can be seen: letters, digits or signs.",
                StatusCodes.Status400BadRequest
            ),
            Refusal.Full => ("The seat, or the class, is full: take another seat.", StatusCodes.Status409Conflict),
            Refusal.NoSeat => ("Whoever looks on does not decide: ask the facilitator for a seat.", StatusCodes.Status403Forbidden),
            Refusal.SeatIsBot => ("The facilitator has given this seat to its delegation for now.", StatusCodes.Status409Conflict),
            Refusal.NotAsked => ("This is not asked of this seat now: look at the question again.", StatusCodes.Status409Conflict),
            Refusal.TooLate => ("The time for this is over.", StatusCodes.Status409Conflict),
            Refusal.ClassPaused => ("The class is paused: hand it in again when it goes on.", StatusCodes.Status409Conflict),
            Refusal.BadValue => (
                "A value is missing or out of its range, or a text is empty or too long.",
                StatusCodes.Status400BadRequest
            ),
            Refusal.OutOfBounds => (
                "The answer is outside the bounds of the question: predictionAtLeast and predictionAtMost of the class.",
                StatusCodes.Status400BadRequest
            ),
            Refusal.TooFast => ("This is too much at once: wait a few seconds.", StatusCodes.Status429TooManyRequests),
            Refusal.JoiningClosed => ("The facilitator has closed the class to newcomers.", StatusCodes.Status403Forbidden),
            Refusal.KeptOut => (
                "The facilitator has sent out somebody who came from here, and lets nobody in from here.",
                StatusCodes.Status403Forbidden
            ),
            Refusal.FullFromHere => (
                $"{ClassTerms.MostFromOnePlace} people have come from here, which is the most from one device, or from the programs of one "
                    + $"address: come in by the page of the class, each with a browser of their own.",
                StatusCodes.Status409Conflict
            ),
            Refusal.Busy => (
                "The host has so much to do that this did not get its turn: ask again in a minute.",
                StatusCodes.Status503ServiceUnavailable
            ),
            Refusal.PhaseIsOver => ("The phase has ended in the meantime.", StatusCodes.Status409Conflict),
            _ => ("There is nothing to do: it is like that already.", StatusCodes.Status409Conflict),
        };

    /// <summary>An input that was taken.</summary>
    /// <param name="Version">How many inputs the class has taken.</param>
    internal sealed record Taken(int Version);
}
