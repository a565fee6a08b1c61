using Cognito.AspNetCore.Service;

namespace Cognito.AspNetCore.Directory;

/// <summary>What the service's errors mean to who administrates.</summary>
internal static class DirectoryOutcomes
{
    /// <summary>Null for what is no outcome but an outage, a missing permission or a wrong setting.</summary>
    public static DirectoryOutcome? Of(ServiceFailure failure) => failure is not ServiceFailure.Error error ? null : error.Name switch
    {
        "UserNotFound" => DirectoryOutcome.NotFound,
        "ResourceNotFound" when Says(error, "group") => DirectoryOutcome.NotFound,
        "UsernameExists" or "AliasExists" => DirectoryOutcome.AlreadyExists,
        "InvalidPassword" or "PasswordHistoryPolicyViolation" => DirectoryOutcome.PasswordNotAllowed,
        "InvalidParameter" => DirectoryOutcome.InvalidInput,
        "UnsupportedUserState" => DirectoryOutcome.NotInThisState,
        "NotAuthorized" when Says(error, "current state") => DirectoryOutcome.NotInThisState,
        "CodeDeliveryFailure" => DirectoryOutcome.NotDelivered,
        "UserLambdaValidation" => DirectoryOutcome.RefusedByTrigger,
        _ => null,
    };

    private static bool Says(ServiceFailure.Error error, string text) => error.Message.Contains(text, StringComparison.OrdinalIgnoreCase);
}
