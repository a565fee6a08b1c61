using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>Refusals as problem details (RFC 9457), with the stable <c>code</c>.</summary>
internal static class Problems
{
    /// <summary>The member that has the refusal's code.</summary>
    public const string Code = "code";

    public static ProblemHttpResult From(Refusal refusal) => From(refusal, Status(refusal.Kind));

    public static ProblemHttpResult From(Refusal refusal, int status)
    {
        var extensions = new Dictionary<string, object?> { [Code] = refusal.Code };
        if (refusal.Field is { } field)
        {
            extensions["field"] = field;
        }

        if (refusal.Reference is { } reference)
        {
            extensions["reference"] = reference;
        }

        return TypedResults.Problem(detail: refusal.Text, statusCode: status, extensions: extensions);
    }

    public static int Status(RefusalKind kind) => kind switch
    {
        RefusalKind.SignedOut or RefusalKind.StepUp => StatusCodes.Status401Unauthorized,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.TooMany => StatusCodes.Status429TooManyRequests,
        RefusalKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        RefusalKind.Failed => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };
}
