using System.Text.Json;
using Cognito.Local.Model;
using Cognito.Local.Passkeys;

namespace Cognito.Local.Operations;

/// <summary>Begins to register a passkey of the person signed in.</summary>
internal static class StartWebAuthnRegistration
{
    public static async ValueTask<StartWebAuthnRegistrationResponse> HandleAsync(
        StartWebAuthnRegistrationRequest request, OperationContext context, CancellationToken cancellationToken)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken!);
        var (holder, party) = context.Store.Read(tables =>
        {
            var holder = token.Holder(tables);
            return (holder, PasskeyRegistration.PartyOf(tables, holder.Pool));
        });
        var (_, client, user, _) = holder;
        PasskeyRegistration.MustHaveRoom(user);

        using var ceremony = new Ceremony(party, user);
        var (options, state) = await ceremony.BeginRegistrationAsync();
        var pending = new PendingPasskey(client.ClientId!, context.Now + PendingPasskey.Lifetime, state);
        context.Store.Write(tables =>
            tables.PendingPasskeys.Save(user.PoolId, user.Key, options["challenge"]!.GetValue<string>(), pending.ExpiresAt, pending));
        return new() { CredentialCreationOptions = JsonElement.Parse(options.ToJsonString()) };
    }
}
