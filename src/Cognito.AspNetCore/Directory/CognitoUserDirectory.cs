using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Service;
using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.Directory;

/// <summary>The directory of one pool.</summary>
internal sealed class CognitoUserDirectory(DirectoryCalls calls, CognitoClient client, string poolId, CognitoUserDirectoryOptions options) : ICognitoUserDirectory, IDisposable
{
    // The most that the service gives.
    private const int PageSize = 60;

    public async Task<CognitoUser?> FindAsync(string username, CancellationToken cancellationToken)
    {
        var (_, user) = await calls.AskAsync(
            "AdminGetUser", (api, token) => api.AdminGetUserAsync(new() { UserPoolId = poolId, Username = Named(username) }, token), cancellationToken);
        return user is null ? null : CognitoUser.Of(user);
    }

    public async Task<CognitoUser?> FindAsync(CognitoUserFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        CognitoUser? found = null;
        await foreach (var user in ListAsync(filter, cancellationToken))
        {
            found = found is null ? user : throw new InvalidOperationException("Several users are what the filter asks for: list them.");
        }

        return found;
    }

    public IAsyncEnumerable<CognitoUser> ListAsync(CognitoUserFilter? filter, CancellationToken cancellationToken) => calls.ListAsync(
        "ListUsers",
        (api, next, token) => api.ListUsersAsync(new() { UserPoolId = poolId, Filter = filter?.Text, Limit = PageSize, PaginationToken = next }, token),
        page => (page.Users?.Select(CognitoUser.Of), page.PaginationToken),
        cancellationToken);

    public async Task<CreateUserResult> CreateAsync(NewCognitoUser user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        var name = user.Username ?? (options.UsernameAttribute is { } attribute ? user.Attributes.GetValueOrDefault(attribute) : null);
        var request = new AdminCreateUserRequest
        {
            UserPoolId = poolId,
            Username = name ?? throw new ArgumentException($"The user has no name: set {nameof(NewCognitoUser.Username)}, or {nameof(CognitoUserDirectoryOptions.UsernameAttribute)} and that attribute.", nameof(user)),
            UserAttributes = [.. user.Attributes.Select(given => new AttributeType { Name = given.Key, Value = given.Value })],
            TemporaryPassword = user.TemporaryPassword,
            DesiredDeliveryMediums = Mediums(user.InviteBy),
            MessageAction = user.SuppressInvitation ? MessageActionType.SUPPRESS : null,
        };
        var (outcome, made) = await calls.AskAsync("AdminCreateUser", (api, token) => api.AdminCreateUserAsync(request, token), cancellationToken);
        return new(outcome, made is null ? null : CognitoUser.Of(made.User));
    }

    public Task<DirectoryOutcome> ResendInvitationAsync(string username, IReadOnlyList<DeliveryMedium>? inviteBy, CancellationToken cancellationToken)
    {
        var request = new AdminCreateUserRequest
        {
            UserPoolId = poolId,
            Username = Named(username),
            DesiredDeliveryMediums = Mediums(inviteBy ?? []),
            MessageAction = MessageActionType.RESEND,
        };
        return calls.DoAsync("AdminCreateUser", (api, token) => api.AdminCreateUserAsync(request, token), cancellationToken);
    }

    public async Task<DirectoryOutcome> UpdateAttributesAsync(string username, IReadOnlyDictionary<string, string?> attributes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        var set = attributes.Where(attribute => attribute.Value is not null).Select(attribute => new AttributeType { Name = attribute.Key, Value = attribute.Value }).ToList();
        var deleted = attributes.Where(attribute => attribute.Value is null).Select(attribute => attribute.Key).ToList();
        var outcome = set.Count == 0 ? DirectoryOutcome.Done : await calls.DoAsync(
            "AdminUpdateUserAttributes",
            (api, token) => api.AdminUpdateUserAttributesAsync(new() { UserPoolId = poolId, Username = Named(username), UserAttributes = set }, token),
            cancellationToken);
        return outcome != DirectoryOutcome.Done || deleted.Count == 0 ? outcome : await calls.DoAsync(
            "AdminDeleteUserAttributes",
            (api, token) => api.AdminDeleteUserAttributesAsync(new() { UserPoolId = poolId, Username = Named(username), UserAttributeNames = deleted }, token),
            cancellationToken);
    }

    public Task<DirectoryOutcome> DisableAsync(string username, CancellationToken cancellationToken) => calls.DoAsync(
        "AdminDisableUser", (api, token) => api.AdminDisableUserAsync(new() { UserPoolId = poolId, Username = Named(username) }, token), cancellationToken);

    public Task<DirectoryOutcome> EnableAsync(string username, CancellationToken cancellationToken) => calls.DoAsync(
        "AdminEnableUser", (api, token) => api.AdminEnableUserAsync(new() { UserPoolId = poolId, Username = Named(username) }, token), cancellationToken);

    public Task<DirectoryOutcome> ResetPasswordAsync(string username, CancellationToken cancellationToken) => calls.DoAsync(
        "AdminResetUserPassword", (api, token) => api.AdminResetUserPasswordAsync(new() { UserPoolId = poolId, Username = Named(username) }, token), cancellationToken);

    public Task<DirectoryOutcome> SetPasswordAsync(string username, string password, bool permanent, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(password);
        var request = new AdminSetUserPasswordRequest { UserPoolId = poolId, Username = Named(username), Password = password, Permanent = permanent };
        return calls.DoAsync("AdminSetUserPassword", (api, token) => api.AdminSetUserPasswordAsync(request, token), cancellationToken);
    }

    public Task<DirectoryOutcome> SignOutEverywhereAsync(string username, CancellationToken cancellationToken) => calls.DoAsync(
        "AdminUserGlobalSignOut", (api, token) => api.AdminUserGlobalSignOutAsync(new() { UserPoolId = poolId, Username = Named(username) }, token), cancellationToken);

    public Task<DirectoryOutcome> DeleteAsync(string username, CancellationToken cancellationToken) => calls.DoAsync(
        "AdminDeleteUser", (api, token) => api.AdminDeleteUserAsync(new() { UserPoolId = poolId, Username = Named(username) }, token), cancellationToken);

    public IAsyncEnumerable<CognitoGroup> ListGroupsAsync(CancellationToken cancellationToken) => calls.ListAsync(
        "ListGroups",
        (api, next, token) => api.ListGroupsAsync(new() { UserPoolId = poolId, Limit = PageSize, NextToken = next }, token),
        page => (page.Groups?.Select(CognitoGroup.Of), page.NextToken),
        cancellationToken);

    public IAsyncEnumerable<CognitoGroup> ListGroupsOfAsync(string username, CancellationToken cancellationToken) => calls.ListAsync(
        "AdminListGroupsForUser",
        (api, next, token) => api.AdminListGroupsForUserAsync(new() { UserPoolId = poolId, Username = Named(username), Limit = PageSize, NextToken = next }, token),
        page => (page.Groups?.Select(CognitoGroup.Of), page.NextToken),
        cancellationToken);

    public IAsyncEnumerable<CognitoUser> ListMembersAsync(string group, CancellationToken cancellationToken) => calls.ListAsync(
        "ListUsersInGroup",
        (api, next, token) => api.ListUsersInGroupAsync(new() { UserPoolId = poolId, GroupName = Named(group), Limit = PageSize, NextToken = next }, token),
        page => (page.Users?.Select(CognitoUser.Of), page.NextToken),
        cancellationToken);

    public Task<DirectoryOutcome> AddToGroupAsync(string username, string group, CancellationToken cancellationToken) => calls.DoAsync(
        "AdminAddUserToGroup",
        (api, token) => api.AdminAddUserToGroupAsync(new() { UserPoolId = poolId, Username = Named(username), GroupName = Named(group) }, token),
        cancellationToken);

    public Task<DirectoryOutcome> RemoveFromGroupAsync(string username, string group, CancellationToken cancellationToken) => calls.DoAsync(
        "AdminRemoveUserFromGroup",
        (api, token) => api.AdminRemoveUserFromGroupAsync(new() { UserPoolId = poolId, Username = Named(username), GroupName = Named(group) }, token),
        cancellationToken);

    public void Dispose() => client.Dispose();

    private static string Named(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name;
    }

    private static List<string>? Mediums(IReadOnlyList<DeliveryMedium> mediums) => mediums.Count == 0 ? null : [.. mediums.Select(medium => medium switch
    {
        DeliveryMedium.Email => DeliveryMediumType.EMAIL.Value,
        DeliveryMedium.Sms => DeliveryMediumType.SMS.Value,
        _ => throw new ArgumentException("An invitation goes out by e-mail or text message.", nameof(mediums)),
    })];
}
