using Microsoft.AspNetCore.Diagnostics;
using Simulation.Grains;
using Simulation.Grains.Classroom;
using Simulation.Grains.Work;
using Simulation.Host.Api;

namespace Simulation.Host.Web;

/// <summary>
/// What is shown where a request comes to nothing: a page for people, a problem in JSON for programs, with the same status.
/// </summary>
internal static class ErrorPages
{
    private const string Page = "/error";

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = Page,
                CreateScopeForErrors = true,
                StatusCodeSelector = StatusOf,
                SuppressDiagnosticsCallback = IsTold,
            }
        );
        app.UseStatusCodePagesWithReExecute(Page, createScopeForStatusCodePages: true);
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/api"),
            programs =>
            {
                programs.UseExceptionHandler(
                    new ExceptionHandlerOptions { StatusCodeSelector = StatusOf, SuppressDiagnosticsCallback = IsTold }
                );
                programs.UseStatusCodePages();
            }
        );
        app.Use(LookAsync);
    }

    // Anyone who asks for too much learns so; the log of the host is none of their business.
    private static bool IsTold(ExceptionHandlerSuppressDiagnosticsContext context) => context.Exception is WorkRefusedException;

    // A request that cannot be read says itself what is wrong with it: a form without its token, a body that is too long.
    private static int StatusOf(Exception error) =>
        error switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            ClassFailedException failed => Refusals.StatusOf(failed.Failure),
            WorkRefusedException { Reason: WorkRefusal.TooLarge } => StatusCodes.Status422UnprocessableEntity,
            WorkRefusedException { Reason: WorkRefusal.TooMany } => StatusCodes.Status429TooManyRequests,
            WorkRefusedException => StatusCodes.Status503ServiceUnavailable,
            _ when TransientFailure.Matches(error) => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };

    // A page about an error is looked at, whatever was sent before it: a form without its token is not refused once more.
    private static async Task LookAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IExceptionHandlerFeature>() is not null || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            context.Request.Method = HttpMethods.Get;

        await next(context);

        // Blazor names the type of what it refuses to write.
        var response = context.Response;
        if (response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false, ContentLength: null })
            response.ContentType = null;
    }
}
