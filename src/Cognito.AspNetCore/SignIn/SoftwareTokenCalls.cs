using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Service;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.SignIn;

/// <summary>The two calls that set up an authenticator app in the middle of a sign-in.</summary>
internal sealed class SoftwareTokenCalls([FromKeyedServices] ServiceCalls calls)
{
    private const string AssociateSoftwareToken = "AssociateSoftwareToken";
    private const string VerifySoftwareToken = "VerifySoftwareToken";

    /// <summary>A new secret, with the session that goes on from it.</summary>
    public async Task<Reply<SignInTicket>> AssociateAsync(SignInTicket ticket, CancellationToken cancellationToken)
    {
        var request = new AssociateSoftwareTokenRequest { Session = ticket.Session };
        var reply = await calls.SendAsync(AssociateSoftwareToken, (api, token) => api.AssociateSoftwareTokenAsync(request, token), cancellationToken);
        return reply switch
        {
            Reply<AssociateSoftwareTokenResponse>.Answer { Value: { SecretCode: { Length: > 0 } secret } said } =>
                new Reply<SignInTicket>.Answer(ticket with { Session = said.Session ?? ticket.Session, SoftwareTokenSecret = secret }),
            Reply<AssociateSoftwareTokenResponse>.None none => new Reply<SignInTicket>.None(none.Failure),
            _ => new Reply<SignInTicket>.None(new ServiceFailure.Malformed()),
        };
    }

    /// <summary>Shows the service the app's first code; the session that goes on from it.</summary>
    public async Task<Reply<SignInTicket>> VerifyAsync(SignInTicket ticket, string code, string? deviceName, CancellationToken cancellationToken)
    {
        var request = new VerifySoftwareTokenRequest { Session = ticket.Session, UserCode = code, FriendlyDeviceName = deviceName };
        var reply = await calls.SendAsync(VerifySoftwareToken, (api, token) => api.VerifySoftwareTokenAsync(request, token), cancellationToken);
        return reply switch
        {
            Reply<VerifySoftwareTokenResponse>.Answer { Value: var said } when said.Status == VerifySoftwareTokenResponseType.SUCCESS =>
                new Reply<SignInTicket>.Answer(ticket with { Session = said.Session ?? ticket.Session, SoftwareTokenSecret = null }),
            Reply<VerifySoftwareTokenResponse>.Answer { Value: var said } when said.Status == VerifySoftwareTokenResponseType.ERROR =>
                new Reply<SignInTicket>.None(new ServiceFailure.Error("EnableSoftwareTokenMFA", "Status is ERROR")),
            Reply<VerifySoftwareTokenResponse>.None none => new Reply<SignInTicket>.None(none.Failure),
            _ => new Reply<SignInTicket>.None(new ServiceFailure.Malformed()),
        };
    }
}
