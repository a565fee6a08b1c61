using Cognito.Local.Model;

namespace Cognito.Local.Wire;

/// <summary>Every error that the service's rules can end in, in the words of the real one (behaviour §9).</summary>
internal static class Errors
{
    // The protocol
    public static ServiceException UnknownOperation(string name) => new("UnknownOperationException", $"{name} is not an operation that this service has.");

    public static ServiceException NotSigned() => new("MissingAuthenticationTokenException", "Missing Authentication Token");

    // Pools, clients, groups
    public static ServiceException PoolNotFound(string id) => new(ErrorNames.ResourceNotFound, $"User pool {id} does not exist.");

    public static ServiceException ClientNotFound(string id) => new(ErrorNames.ResourceNotFound, $"User pool client {id} does not exist.");

    public static ServiceException GroupNotFound() => new(ErrorNames.ResourceNotFound, "Group not found.");

    public static ServiceException GroupExists() => new(ErrorNames.GroupExists, "A group with the name already exists.");

    public static ServiceException InvalidPageToken() => new(ErrorNames.InvalidParameter, "Invalid pagination token.");

    public static ServiceException InvalidParameter(string message) => new(ErrorNames.InvalidParameter, message);

    // Users
    public static ServiceException UserNotFound() => new(ErrorNames.UserNotFound, "User does not exist.");

    // Access tokens
    public static ServiceException InvalidAccessToken() => new(ErrorNames.NotAuthorized, "Invalid Access Token");

    public static ServiceException AccessTokenSignature() => new(ErrorNames.NotAuthorized, "Could not verify signature for Access Token");

    public static ServiceException AccessTokenExpired() => new(ErrorNames.NotAuthorized, "Access Token has expired");

    public static ServiceException AccessTokenRevoked() => new(ErrorNames.NotAuthorized, "Access Token has been revoked");

    public static ServiceException AccessTokenScope() => new(ErrorNames.NotAuthorized, "Access Token does not have required scopes");
}
