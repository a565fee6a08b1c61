namespace Cognito.Local.Pools;

/// <summary>The secret that a signed-in user was given for an authenticator app, until the app has shown a code of it.</summary>
internal sealed record PendingSoftwareToken(byte[] Secret, DateTimeOffset ExpiresAt);
