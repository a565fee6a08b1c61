namespace Cognito.Local.Pools;

/// <summary>The attributes that every pool has (OpenID Connect Core §5.1, with Cognito's own).</summary>
internal static class StandardAttributes
{
    /// <summary>What ListUsers can filter by, besides username, status and sub.</summary>
    public static readonly string[] Searchable =
        ["email", "phone_number", "name", "given_name", "family_name", "preferred_username"];
}
