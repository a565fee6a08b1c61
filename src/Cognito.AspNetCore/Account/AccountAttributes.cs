using Amazon.CognitoIdentityProvider.Model;
using Cognito.Protocol.Tokens;

namespace Cognito.AspNetCore.Account;

/// <summary>Reads attributes as the service lists them.</summary>
internal static class AccountAttributes
{
    private const string Verified = "_verified";

    private static readonly string[] s_verifiable = [ClaimNames.Email, ClaimNames.PhoneNumber];
    private static readonly string[] s_readOnly = [ClaimNames.Subject, "identities"];

    /// <summary>What only the service or an administrator writes.</summary>
    private static readonly string[] s_reserved = ["cognito:", "dev:"];

    /// <summary>The attributes, each with the word on whether it is verified instead of that as an attribute of its own.</summary>
    public static IReadOnlyList<AttributeDetails> Read(IEnumerable<AttributeType>? listed)
    {
        var values = (listed ?? []).Where(attribute => attribute.Name is not null).ToList();
        return
        [
            .. values.Where(attribute => !IsVerdict(attribute.Name)).Select(attribute => new AttributeDetails(attribute.Name, attribute.Value ?? "")
            {
                IsVerified = s_verifiable.Contains(attribute.Name) ? values.Exists(other => other.Name == attribute.Name + Verified && other.Value == "true") : null,
                IsReadOnly = s_readOnly.Contains(attribute.Name) || s_reserved.Any(start => attribute.Name.StartsWith(start, StringComparison.Ordinal)),
            }),
        ];
    }

    private static bool IsVerdict(string name) => s_verifiable.Any(verifiable => name == verifiable + Verified);
}
