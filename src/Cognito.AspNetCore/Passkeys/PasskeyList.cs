using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Service;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Passkeys;

/// <summary>All passkeys of a person, page after page.</summary>
internal sealed class PasskeyList([FromKeyedServices] ServiceCalls calls)
{
    public const string Operation = "ListWebAuthnCredentials";

    private const int PageSize = 20;

    // A person has at most 20 passkeys: a service with more pages than these goes round in circles.
    private const int MaxPages = 10;

    public async Task<Reply<IReadOnlyList<Passkey>>> ReadAsync(string accessToken, CancellationToken cancellationToken)
    {
        var passkeys = new List<Passkey>();
        var call = new ListWebAuthnCredentialsRequest { AccessToken = accessToken, MaxResults = PageSize };
        for (var page = 0; page < MaxPages; page++)
        {
            var reply = await calls.SendAsync(Operation, (api, token) => api.ListWebAuthnCredentialsAsync(call, token), cancellationToken);
            if (reply is not Reply<ListWebAuthnCredentialsResponse>.Answer { Value: var answer })
            {
                return new Reply<IReadOnlyList<Passkey>>.None(((Reply<ListWebAuthnCredentialsResponse>.None)reply).Failure);
            }

            passkeys.AddRange((answer.Credentials ?? []).Select(Read));
            if (string.IsNullOrEmpty(answer.NextToken))
            {
                return new Reply<IReadOnlyList<Passkey>>.Answer(passkeys);
            }

            call.NextToken = answer.NextToken;
        }

        return new Reply<IReadOnlyList<Passkey>>.None(new ServiceFailure.Malformed());
    }

    private static Passkey Read(WebAuthnCredentialDescription said) => new(
        said.CredentialId ?? "",
        said.FriendlyCredentialName ?? "",
        said.RelyingPartyId ?? "",
        said.CreatedAt is { } created ? new DateTimeOffset(created.ToUniversalTime()) : null)
    {
        Attachment = said.AuthenticatorAttachment,
        Transports = said.AuthenticatorTransports ?? [],
    };
}
