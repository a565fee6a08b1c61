using Cognito.AspNetCore.Service;

namespace Cognito.AspNetCore.SignIn;

/// <summary>Errors that only accounts that exist, or only accounts that do not, can cause. They get the answer that the others get; the log has the truth.</summary>
internal static class Concealment
{
    private static readonly string[] s_aboutAccounts = ["UserNotFound", "UserNotConfirmed", "LimitExceeded", "TooManyFailedAttempts"];

    /// <summary>Whether a request for a code is answered as if it had been sent.</summary>
    public static bool OfSending(ServiceFailure failure) => failure is ServiceFailure.Error error
        && (s_aboutAccounts.Contains(error.Name)
            || error.Name is "CodeDeliveryFailure"
            || (error.Name is "NotAuthorized" && !IsAboutClient(error))
            || (error.Name is "InvalidParameter" && IsAboutAccount(error.Message)));

    /// <summary>Whether a code is answered as if it were wrong.</summary>
    public static bool OfCode(ServiceFailure failure) => failure is ServiceFailure.Error error
        && (s_aboutAccounts.Contains(error.Name)
            || (error.Name is "NotAuthorized" && !IsAboutClient(error)));

    /// <summary>The texts about SECRET_HASH, which are the app's fault and the same for every account.</summary>
    private static bool IsAboutClient(ServiceFailure.Error error) => RefusalTable.Find(error).Kind == RefusalKind.Failed;

    private static bool IsAboutAccount(string message) =>
        message.StartsWith("Cannot reset password", StringComparison.OrdinalIgnoreCase)
        || message.StartsWith("User is already confirmed", StringComparison.OrdinalIgnoreCase)
        || message.StartsWith("Cannot resend codes", StringComparison.OrdinalIgnoreCase);
}
