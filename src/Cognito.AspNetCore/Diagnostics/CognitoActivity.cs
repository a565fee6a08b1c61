using System.Diagnostics;
using Cognito.AspNetCore.Authentication;

namespace Cognito.AspNetCore.Diagnostics;

/// <summary>The activity source <c>Cognito.AspNetCore</c>.</summary>
internal static class CognitoActivity
{
    private static readonly ActivitySource s_source = new(CognitoDefaults.DiagnosticsName);

    public static Activity? Start(string name, ActivityKind kind = ActivityKind.Internal) => s_source.StartActivity(name, kind);
}
