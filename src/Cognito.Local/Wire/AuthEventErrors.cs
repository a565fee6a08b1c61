using Cognito.Local.Model;

namespace Cognito.Local.Wire;

/// <summary>What can be wrong with the sign-ins that threat protection keeps.</summary>
internal static class AuthEventErrors
{
    public static ServiceException NotKept() =>
        new(ErrorNames.UserPoolAddOnNotEnabled, "Threat protection is not enabled for the user pool.");

    public static ServiceException NotFound() => new(ErrorNames.ResourceNotFound, "Event does not exist.");

    public static ServiceException InvalidToken() => new(ErrorNames.NotAuthorized, "Invalid feedback token");
}
