using System.Collections.ObjectModel;
using Cognito.Protocol.Challenges;

namespace Cognito.AspNetCore.Directory;

/// <summary>Somebody to be invited (API_AdminCreateUser).</summary>
public sealed record NewCognitoUser
{
    /// <summary>The name (default: the value of <see cref="CognitoUserDirectoryOptions.UsernameAttribute"/>).</summary>
    public string? Username { get; init; }

    /// <summary>Attributes by name; <c>email_verified</c> and <c>phone_number_verified</c> may be <c>true</c> (default: none).</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The password for the first sign-in, which asks for another one (default: the service makes one up, or none where people sign in by codes).</summary>
    public string? TemporaryPassword { get; init; }

    /// <summary>How the invitation goes out: by <see cref="DeliveryMedium.Email"/>, <see cref="DeliveryMedium.Sms"/> or both (default: by text message).</summary>
    public IReadOnlyList<DeliveryMedium> InviteBy { get; init; } = [];

    /// <summary>Whether no invitation goes out (default: one does).</summary>
    public bool SuppressInvitation { get; init; }

    /// <summary>The type's name alone: it may hold a password.</summary>
    public override string ToString() => nameof(NewCognitoUser);
}
