using System.Collections.Frozen;

namespace Cognito.Local.Wire;

/// <summary>The service's request rates (behaviour §8.3): those of an account's categories, and those of each user and each pool.</summary>
internal static class QuotaTable
{
    private const string Authentication = "UserAuthentication";
    private const double PerUser = 10;
    private const double PerPool = 5;

    private static readonly FrozenDictionary<string, double> Rates = new Dictionary<string, double>
    {
        [Authentication] = 120,
        ["UserCreation"] = 50,
        ["UserAccountRecovery"] = 30,
        ["UserRead"] = 120,
        ["UserUpdate"] = 25,
        ["UserToken"] = 120,
        ["UserResourceRead"] = 50,
        ["UserResourceUpdate"] = 25,
        ["UserList"] = 30,
        ["UserPoolRead"] = 15,
        ["UserPoolUpdate"] = 15,
        ["UserPoolResourceRead"] = 20,
        ["UserPoolResourceUpdate"] = 15,
        ["UserPoolClientRead"] = 15,
        ["UserPoolClientUpdate"] = 15,
        ["ClientAuthentication"] = 150,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Categories = new (string Category, string Operations)[]
    {
        (Authentication, "InitiateAuth AdminInitiateAuth RespondToAuthChallenge AdminRespondToAuthChallenge"),
        ("UserCreation", "SignUp ConfirmSignUp AdminCreateUser AdminConfirmSignUp"),
        ("UserAccountRecovery", "ChangePassword ForgotPassword ConfirmForgotPassword AdminResetUserPassword AdminSetUserPassword"),
        ("UserRead", "GetUser AdminGetUser"),
        ("UserUpdate", "UpdateUserAttributes AdminUpdateUserAttributes DeleteUserAttributes AdminDeleteUserAttributes VerifyUserAttribute "
            + "SetUserMFAPreference AdminSetUserMFAPreference SetUserSettings AdminSetUserSettings DeleteUser AdminDeleteUser "
            + "AdminEnableUser AdminDisableUser AdminAddUserToGroup AdminRemoveUserFromGroup AdminLinkProviderForUser AdminDisableProviderForUser"),
        ("UserToken", "GetTokensFromRefreshToken RevokeToken"),
        ("UserResourceRead", "GetDevice ListDevices AdminGetDevice AdminListDevices AdminListGroupsForUser AdminListUserAuthEvents "
            + "GetUserAttributeVerificationCode ResendConfirmationCode ListWebAuthnCredentials GetUserAuthFactors AdminGetUserAuthFactors "
            + "ListUserSessions AdminListUserSessions"),
        ("UserResourceUpdate", "ConfirmDevice ForgetDevice AdminForgetDevice UpdateDeviceStatus AdminUpdateDeviceStatus GlobalSignOut "
            + "AdminUserGlobalSignOut RevokeUserSession AdminRevokeUserSession AssociateSoftwareToken VerifySoftwareToken AdminDeleteSoftwareToken "
            + "StartWebAuthnRegistration CompleteWebAuthnRegistration DeleteWebAuthnCredential UpdateAuthEventFeedback AdminUpdateAuthEventFeedback"),
        ("UserList", "ListUsers ListUsersInGroup"),
        ("UserPoolRead", "DescribeUserPool ListUserPools"),
        ("UserPoolUpdate", "CreateUserPool UpdateUserPool DeleteUserPool"),
        ("UserPoolClientRead", "DescribeUserPoolClient ListUserPoolClients ListUserPoolClientSecrets GetUserPoolClientSessionConfiguration"),
        ("UserPoolClientUpdate", "CreateUserPoolClient UpdateUserPoolClient DeleteUserPoolClient AddUserPoolClientSecret DeleteUserPoolClientSecret "
            + "SetUserPoolClientSessionConfiguration"),
        ("ClientAuthentication", "GetClientToken"),
    }.SelectMany(row => row.Operations.Split(' '), (row, operation) => KeyValuePair.Create(operation, row.Category)).ToFrozenDictionary();

    /// <summary>The limits that a call of an operation meets.</summary>
    public static IEnumerable<Quota> Of(string operation, CallSubject subject)
    {
        var category = subject.IsRefresh ? "UserToken" : Category(operation);

        // Answers to challenges are let through three times as often.
        yield return new Quota(category, Rates[category], operation.Contains("Respond", StringComparison.Ordinal) ? 1.0 / 3 : 1);
        if (category.StartsWith("UserPool", StringComparison.Ordinal))
        {
            if (subject.Pool is not null)
                yield return new Quota($"{operation} {subject.Pool}", PerPool);
        }
        else if (subject.User is not null)
        {
            yield return new Quota($"{(IsRead(category) ? "reads" : "writes")} {subject.User}", PerUser);
        }
    }

    /// <summary>What is in no list is about something that belongs to a pool.</summary>
    private static string Category(string operation) => Categories.GetValueOrDefault(operation)
        ?? (operation.StartsWith("Describe", StringComparison.Ordinal) || operation.StartsWith("Get", StringComparison.Ordinal)
            || operation.StartsWith("List", StringComparison.Ordinal) ? "UserPoolResourceRead" : "UserPoolResourceUpdate");

    private static bool IsRead(string category) =>
        category is Authentication or "UserToken" || category.EndsWith("Read", StringComparison.Ordinal);
}
