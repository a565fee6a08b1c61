namespace Cognito.AspNetCore.Authentication;

/// <summary>Names and numbers that hold unless an option says otherwise.</summary>
public static class CognitoDefaults
{
    /// <summary>The authentication scheme, default for everything.</summary>
    public const string AuthenticationScheme = "Cognito";

    /// <summary>A parameter of <c>AuthenticationProperties</c> for <c>SignOutAsync</c>: <c>true</c> signs the person out of every device (GlobalSignOut).</summary>
    public const string EverywhereParameter = "everywhere";

    /// <summary>Another one: <c>true</c> when the service has voided all of the person's tokens already.</summary>
    internal const string RevokedParameter = "revoked";
}
