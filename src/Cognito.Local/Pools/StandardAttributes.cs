namespace Cognito.Local.Pools;

/// <summary>The attributes that every pool has (OpenID Connect Core §5.1, with Cognito's own).</summary>
internal static class StandardAttributes
{
    /// <summary>What ListUsers can filter by, besides username, status and sub.</summary>
    public static readonly string[] Searchable =
        ["email", "phone_number", "name", "given_name", "family_name", "preferred_username"];

    /// <summary>The attributes to which a code can be sent.</summary>
    public static bool IsVerifiable(string name) => name is "email" or "phone_number";

    public static bool IsVerifiedFlag(string name) => name is "email_verified" or "phone_number_verified";

    /// <summary>The attribute that says whether an e-mail address or phone number is verified.</summary>
    public static string VerifiedFlag(string name) => name + "_verified";
}
