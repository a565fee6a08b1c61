namespace Cognito.Local.Passkeys;

/// <summary>A registration that StartWebAuthnRegistration has begun, kept by its challenge until it is completed or too late.</summary>
/// <param name="ClientId">The app client that began it.</param>
/// <param name="ExpiresAt">When it is too late.</param>
/// <param name="State">What the framework has to know again.</param>
internal sealed record PendingPasskey(string ClientId, DateTimeOffset ExpiresAt, string State)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
}
