using Amazon.CognitoIdentityProvider.Model;

namespace Cognito.AspNetCore.Account;

/// <summary>One sign-in of the person that the pool still holds open, in whatever app.</summary>
/// <param name="Id">Names it when it is revoked.</param>
/// <remarks>Source: API_SessionDescriptionType.</remarks>
public sealed record UserSession(string Id)
{
    /// <summary>The app client that it belongs to, or null.</summary>
    public string? ClientId { get; init; }

    /// <summary>When it began, or null.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last used or refreshed, or null.</summary>
    public DateTimeOffset? LastActiveAt { get; init; }

    /// <summary>What sort of device it was begun at, as the service guesses, or null.</summary>
    public string? DeviceType { get; init; }

    /// <summary>The address that it was last used from, or null.</summary>
    public string? LastAddress { get; init; }

    /// <summary>The town of that address, or null.</summary>
    public string? LastCity { get; init; }

    /// <summary>The country of that address, or null.</summary>
    public string? LastCountry { get; init; }

    /// <summary>Whether it is the one that this request belongs to.</summary>
    public bool IsThis { get; init; }

    internal static UserSession Of(SessionDescriptionType session) => new(session.SessionId)
    {
        ClientId = session.ClientId,
        CreatedAt = session.CreateDate,
        LastActiveAt = session.LastActiveDate,
        DeviceType = session.DeviceType,
        LastAddress = session.LastIPAddress,
        LastCity = session.LastLocation?.City,
        LastCountry = session.LastLocation?.Country,
        IsThis = session.IsCurrentSession == true,
    };
}
