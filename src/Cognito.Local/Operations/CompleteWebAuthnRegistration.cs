using Cognito.Local.Model;
using Cognito.Local.Passkeys;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>Takes the passkey that a browser has made.</summary>
internal static class CompleteWebAuthnRegistration
{
    public static async ValueTask<CompleteWebAuthnRegistrationResponse> HandleAsync(
        CompleteWebAuthnRegistrationRequest request, OperationContext context, CancellationToken cancellationToken)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken!);
        var text = request.Credential!.Value.GetRawText();
        var (holder, party) = context.Store.Read(tables =>
        {
            var holder = token.Holder(tables);
            return (holder, PasskeyRegistration.PartyOf(tables, holder.Pool));
        });
        if (ReturnedCredential.Read(text) is not { Challenge: { } challenge } credential)
            throw PasskeyErrors.Malformed();

        var pending = context.Store.Read(tables => PasskeyRegistration.Pending(tables, holder.User, holder.Client, challenge, context.Now));
        using var ceremony = new Ceremony(party, holder.User);
        var made = await ceremony.RegisterAsync(pending.State, text) ?? throw PasskeyRegistration.Refusal(ceremony, party, credential);
        context.Store.Write(tables =>
        {
            var (pool, _, user, _) = token.Holder(tables);
            var passkey = PasskeyRegistration.Accept(made, party, credential, context.Now);
            PasskeyRegistration.Save(tables, pool, user, passkey, challenge, context.Now);
        });
        return new();
    }
}
