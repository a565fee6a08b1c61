using Cognito.Local.Model;
using Cognito.Local.Passkeys;

namespace Cognito.Local.Operations;

internal static class ListWebAuthnCredentials
{
    public static ListWebAuthnCredentialsResponse Handle(ListWebAuthnCredentialsRequest request, OperationContext context)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken!);
        var user = context.Store.Read(token.Holder).User;
        var page = context.Page<Passkey>($"{nameof(ListWebAuthnCredentials)} {user.Sub}", request.NextToken, request.MaxResults,
            (after, limit) => [.. user.Passkeys
                .OrderBy(passkey => passkey.IdText, StringComparer.Ordinal)
                .Where(passkey => string.CompareOrdinal(passkey.IdText, after) > 0)
                .Take(limit)],
            passkey => passkey.IdText);
        return new() { Credentials = [.. page.Items.Select(Describe)], NextToken = page.NextToken };
    }

    private static WebAuthnCredentialDescription Describe(Passkey passkey) => new()
    {
        CredentialId = passkey.IdText,
        FriendlyCredentialName = passkey.Name,
        RelyingPartyId = passkey.RelyingPartyId,
        AuthenticatorAttachment = passkey.Attachment,
        AuthenticatorTransports = passkey.Transports,
        CreatedAt = passkey.CreatedAt,
    };
}
