using System.Collections.Frozen;
using Cognito.Local.Model;
using Cognito.Local.Operations;
using Cognito.Local.Pools;

namespace Cognito.Local.Console.Screens;

/// <summary>What the forms on a user's page do: the service's own operations, so that its rules, triggers and messages are in them.</summary>
internal static class UserActions
{
    public const string Confirm = "confirm";
    public const string Disable = "disable";
    public const string Enable = "enable";
    public const string Invite = "invite";
    public const string SetPassword = "set-password";
    public const string ResetPassword = "reset-password";
    public const string SignOut = "sign-out";
    public const string ResetMfa = "reset-mfa";
    public const string Join = "join";
    public const string Leave = "leave";
    public const string SetAttribute = "set-attribute";
    public const string RemoveAttribute = "remove-attribute";
    public const string ForgetDevice = "forget-device";
    public const string Delete = "delete";

    /// <summary>One form that was sent about a user.</summary>
    internal sealed record Call(Visit Visit, string Pool, User User)
    {
        public string Username => User.Username;

        public OperationContext Context => Visit.Context;
    }

    private static readonly FrozenDictionary<string, Func<Call, ValueTask<string>>> All = new Dictionary<string, Func<Call, ValueTask<string>>>
    {
        [Confirm] = ConfirmAsync,
        [Disable] = At(call => AdminDisableUser.Handle(Visit.Valid(new AdminDisableUserRequest { UserPoolId = call.Pool, Username = call.Username }), call.Context), "The user is disabled: nobody signs in as them."),
        [Enable] = At(call => AdminEnableUser.Handle(Visit.Valid(new AdminEnableUserRequest { UserPoolId = call.Pool, Username = call.Username }), call.Context), "The user is enabled again."),
        [Invite] = InviteAsync,
        [SetPassword] = At(SetThePassword, "The password is set."),
        [ResetPassword] = ResetPasswordAsync,
        [SignOut] = At(call => AdminUserGlobalSignOut.Handle(Visit.Valid(new AdminUserGlobalSignOutRequest { UserPoolId = call.Pool, Username = call.Username }), call.Context), "The user is signed out everywhere."),
        [ResetMfa] = At(ResetTheMfa, "The further factors are turned off, and the authenticator app is forgotten."),
        [Join] = At(call => AdminAddUserToGroup.Handle(Visit.Valid(new AdminAddUserToGroupRequest { UserPoolId = call.Pool, Username = call.Username, GroupName = call.Visit.Given("group") }), call.Context), "The user is in the group. Tokens say so from the next sign-in or refresh."),
        [Leave] = At(call => AdminRemoveUserFromGroup.Handle(Visit.Valid(new AdminRemoveUserFromGroupRequest { UserPoolId = call.Pool, Username = call.Username, GroupName = call.Visit.Given("group") }), call.Context), "The user has left the group."),
        [SetAttribute] = SetAttributeAsync,
        [RemoveAttribute] = At(call => AdminDeleteUserAttributes.Handle(Visit.Valid(new AdminDeleteUserAttributesRequest { UserPoolId = call.Pool, Username = call.Username, UserAttributeNames = [call.Visit.Given("name")!] }), call.Context), "The attribute is removed."),
        [ForgetDevice] = At(call => AdminForgetDevice.Handle(Visit.Valid(new AdminForgetDeviceRequest { UserPoolId = call.Pool, Username = call.Username, DeviceKey = call.Visit.Given("device") }), call.Context), "The device is forgotten."),
        [Delete] = At(call => AdminDeleteUser.Handle(Visit.Valid(new AdminDeleteUserRequest { UserPoolId = call.Pool, Username = call.Username }), call.Context), "The user is deleted."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a form asks for; null when there is no such thing.</summary>
    public static Func<Call, ValueTask<string>>? Find(string? name) => name is null ? null : All.GetValueOrDefault(name);

    private static Func<Call, ValueTask<string>> At(Action<Call> act, string done) => call =>
    {
        act(call);
        return ValueTask.FromResult(done);
    };

    private static async ValueTask<string> ConfirmAsync(Call call)
    {
        await AdminConfirmSignUp.HandleAsync(Visit.Valid(new AdminConfirmSignUpRequest { UserPoolId = call.Pool, Username = call.Username }), call.Context, call.Visit.Gone);
        return "The user is confirmed. Addresses stay as verified as they were.";
    }

    private static async ValueTask<string> InviteAsync(Call call)
    {
        await AdminCreateUser.HandleAsync(
            Visit.Valid(new AdminCreateUserRequest { UserPoolId = call.Pool, Username = call.Username, MessageAction = "RESEND" }), call.Context, call.Visit.Gone);
        return "A new invitation is among the messages.";
    }

    private static void SetThePassword(Call call) => AdminSetUserPassword.Handle(
        Visit.Valid(new AdminSetUserPasswordRequest
        {
            UserPoolId = call.Pool,
            Username = call.Username,
            Password = call.Visit.Given("password"),
            Permanent = call.Visit.Given("permanent") is not null,
        }),
        call.Context);

    private static async ValueTask<string> ResetPasswordAsync(Call call)
    {
        await AdminResetUserPassword.HandleAsync(
            Visit.Valid(new AdminResetUserPasswordRequest { UserPoolId = call.Pool, Username = call.Username }), call.Context, call.Visit.Gone);
        return "The password counts no longer. The code with which to choose another is among the messages.";
    }

    private static void ResetTheMfa(Call call)
    {
        AdminSetUserMFAPreference.Handle(
            Visit.Valid(new AdminSetUserMFAPreferenceRequest
            {
                UserPoolId = call.Pool,
                Username = call.Username,
                SMSMfaSettings = new() { Enabled = false },
                EmailMfaSettings = new() { Enabled = false },
                SoftwareTokenMfaSettings = new() { Enabled = false },
            }),
            call.Context);
        if (call.User.SoftwareToken is not null)
            AdminDeleteSoftwareToken.Handle(Visit.Valid(new AdminDeleteSoftwareTokenRequest { UserPoolId = call.Pool, Username = call.Username }), call.Context);
    }

    private static async ValueTask<string> SetAttributeAsync(Call call)
    {
        await AdminUpdateUserAttributes.HandleAsync(
            Visit.Valid(new AdminUpdateUserAttributesRequest
            {
                UserPoolId = call.Pool,
                Username = call.Username,
                UserAttributes = [new() { Name = call.Visit.Given("name"), Value = call.Visit.Given("value") ?? "" }],
            }),
            call.Context,
            call.Visit.Gone);
        return "The attribute is set.";
    }
}
