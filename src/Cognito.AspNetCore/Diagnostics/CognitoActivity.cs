using System.Diagnostics;

namespace Cognito.AspNetCore.Diagnostics;

/// <summary>The activity source <see cref="CognitoDiagnostics.ActivitySourceName"/>.</summary>
internal static class CognitoActivity
{
    private static readonly ActivitySource s_source = new(CognitoDiagnostics.ActivitySourceName);

    public static Activity? Start(string name, ActivityKind kind = ActivityKind.Internal) => s_source.StartActivity(name, kind);

    /// <summary>A call to the service, by the conventions for AWS SDKs.</summary>
    public static Activity? StartCall(string operation) => s_source
        .StartActivity($"CognitoIdentityProvider/{operation}", ActivityKind.Client)?
        .SetTag("rpc.system", "aws-api")
        .SetTag("rpc.service", "CognitoIdentityProvider")
        .SetTag("rpc.method", operation);

    /// <param name="activity">What failed.</param>
    /// <param name="error">The error's name, from a small set.</param>
    public static void Fail(Activity? activity, string error) => activity?.SetTag("error.type", error).SetStatus(ActivityStatusCode.Error, error);

    /// <returns>The error's name: the exception's type, whose text may say anything.</returns>
    public static string Fail(Activity? activity, Exception exception)
    {
        var error = exception.GetType().Name;
        Fail(activity, error);
        return error;
    }
}
