namespace Cognito.AspNetCore.Tokens;

/// <summary>Every reason to refuse a token.</summary>
internal static class TokenFault
{
    public const string Malformed = "malformed";
    public const string Algorithm = "algorithm";
    public const string CriticalHeader = "critical_header";
    public const string UnknownKey = "unknown_key";
    public const string Signature = "signature";
    public const string Issuer = "issuer";
    public const string Expired = "expired";
    public const string NotYetValid = "not_yet_valid";
    public const string Use = "token_use";
    public const string Client = "client";
    public const string Audience = "audience";
    public const string Subject = "subject";
    public const string Revoked = "revoked";
}
