using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.Directory;

/// <summary>The people of the pool, for apps that look after them. Its calls are signed with the app's AWS credentials, which need the permissions of the operations named.</summary>
/// <remarks>
/// What the service can say is a result. Outages, throttling, missing permissions and wrong settings throw <see cref="CognitoDirectoryException"/>.
/// A <c>username</c> may be an alias, too: an address, a number, a preferred username.
/// </remarks>
public interface ICognitoUserDirectory
{
    /// <summary>One person by name (API_AdminGetUser); null when there is none.</summary>
    /// <param name="username">The username or an alias of it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<CognitoUser?> FindAsync(string username, CancellationToken cancellationToken = default);

    /// <summary>One person by anything else (API_ListUsers), such as <c>sub</c> or <c>email</c>; null when there is none. The service's index lags behind by moments.</summary>
    /// <param name="filter">What they are known by.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="InvalidOperationException">It is true of several, such as an address that nobody has verified.</exception>
    Task<CognitoUser?> FindAsync(CognitoUserFilter filter, CancellationToken cancellationToken = default);

    /// <summary>People, page by page as they are read (API_ListUsers).</summary>
    /// <param name="filter">Which; null for all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    IAsyncEnumerable<CognitoUser> ListAsync(CognitoUserFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Invites somebody (API_AdminCreateUser).</summary>
    /// <param name="user">Who.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">There is no name, nor an attribute that names.</exception>
    Task<CreateUserResult> CreateAsync(NewCognitoUser user, CancellationToken cancellationToken = default);

    /// <summary>Sends the invitation again, with a new temporary password and a new term (API_AdminCreateUser, <c>RESEND</c>).</summary>
    /// <param name="username">Who.</param>
    /// <param name="inviteBy">How it goes out; null for by text message.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<DirectoryOutcome> ResendInvitationAsync(string username, IReadOnlyList<DeliveryMedium>? inviteBy = null, CancellationToken cancellationToken = default);

    /// <summary>Sets and deletes attributes (API_AdminUpdateUserAttributes, API_AdminDeleteUserAttributes).</summary>
    /// <param name="username">Whose.</param>
    /// <param name="attributes">Values by name; null deletes.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<DirectoryOutcome> UpdateAttributesAsync(string username, IReadOnlyDictionary<string, string?> attributes, CancellationToken cancellationToken = default);

    /// <summary>Lets nobody in by this account any more, and revokes its tokens (API_AdminDisableUser).</summary>
    /// <param name="username">Whose.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<DirectoryOutcome> DisableAsync(string username, CancellationToken cancellationToken = default);

    /// <summary>Lets the person in again (API_AdminEnableUser).</summary>
    /// <param name="username">Whose.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<DirectoryOutcome> EnableAsync(string username, CancellationToken cancellationToken = default);

    /// <summary>Makes the password void and sends a code to choose another one with (API_AdminResetUserPassword).</summary>
    /// <param name="username">Whose.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<DirectoryOutcome> ResetPasswordAsync(string username, CancellationToken cancellationToken = default);

    /// <summary>Sets the password (API_AdminSetUserPassword).</summary>
    /// <param name="username">Whose.</param>
    /// <param name="password">The password.</param>
    /// <param name="permanent">Whether it stays; else the next sign-in asks for another one.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<DirectoryOutcome> SetPasswordAsync(string username, string password, bool permanent, CancellationToken cancellationToken = default);

    /// <summary>Revokes all tokens: sessions end when they are to be refreshed (API_AdminUserGlobalSignOut).</summary>
    /// <param name="username">Whose.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<DirectoryOutcome> SignOutEverywhereAsync(string username, CancellationToken cancellationToken = default);

    /// <summary>Deletes the account, for good (API_AdminDeleteUser).</summary>
    /// <param name="username">Whose.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<DirectoryOutcome> DeleteAsync(string username, CancellationToken cancellationToken = default);

    /// <summary>The pool's groups (API_ListGroups).</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    IAsyncEnumerable<CognitoGroup> ListGroupsAsync(CancellationToken cancellationToken = default);

    /// <summary>A person's groups (API_AdminListGroupsForUser); none for a person that there is not.</summary>
    /// <param name="username">Whose.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    IAsyncEnumerable<CognitoGroup> ListGroupsOfAsync(string username, CancellationToken cancellationToken = default);

    /// <summary>A group's members (API_ListUsersInGroup); none for a group that there is not.</summary>
    /// <param name="group">The group's name.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    IAsyncEnumerable<CognitoUser> ListMembersAsync(string group, CancellationToken cancellationToken = default);

    /// <summary>Makes a person a member (API_AdminAddUserToGroup): a role from the next refresh on.</summary>
    /// <param name="username">Who.</param>
    /// <param name="group">The group's name.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<DirectoryOutcome> AddToGroupAsync(string username, string group, CancellationToken cancellationToken = default);

    /// <summary>Ends a membership (API_AdminRemoveUserFromGroup).</summary>
    /// <param name="username">Whose.</param>
    /// <param name="group">The group's name.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<DirectoryOutcome> RemoveFromGroupAsync(string username, string group, CancellationToken cancellationToken = default);
}
