using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

internal static class DeleteWebAuthnCredential
{
    public static DeleteWebAuthnCredentialResponse Handle(DeleteWebAuthnCredentialRequest request, OperationContext context)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken!);
        context.Store.Write(tables =>
        {
            var (pool, _, user, _) = token.Holder(tables);
            var changed = user with
            {
                Passkeys = [.. user.Passkeys.Where(passkey => passkey.IdText != request.CredentialId)],
                ModifiedAt = context.Now,
            };
            if (changed.Passkeys.Count == user.Passkeys.Count)
                throw PasskeyErrors.NotFound();
            tables.Users.Save(changed, UserNames.AliasesOf(pool, changed));
        });
        return new();
    }
}
