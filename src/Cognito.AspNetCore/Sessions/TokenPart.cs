namespace Cognito.AspNetCore.Sessions;

/// <summary>How a part of a packed token is stored. The numbers are on disk in people's browsers: never reuse one.</summary>
internal enum TokenPart : byte
{
    /// <summary>As it is, because it is not base64url.</summary>
    Text = 0,

    /// <summary>Decoded, among what is compressed.</summary>
    Json = 1,

    /// <summary>Decoded, outside what is compressed.</summary>
    Opaque = 2,
}
