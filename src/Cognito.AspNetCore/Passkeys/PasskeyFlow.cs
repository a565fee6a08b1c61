using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.Service;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Tokens;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Passkeys;

/// <summary>The passkeys of whoever is signed in: adds, lists and deletes them. To add or delete one, the sign-in must be recent.</summary>
/// <remarks>An access token needs the scope <c>aws.cognito.signin.user.admin</c>, which sign-in by the API always gives.</remarks>
public sealed class PasskeyFlow
{
    private const string StartWebAuthnRegistration = "StartWebAuthnRegistration";
    private const string CompleteWebAuthnRegistration = "CompleteWebAuthnRegistration";
    private const string ListWebAuthnCredentials = "ListWebAuthnCredentials";
    private const string DeleteWebAuthnCredential = "DeleteWebAuthnCredential";

    /// <summary>The most that the service puts on one page.</summary>
    private const int PageSize = 20;

    private readonly AccountCalls _calls;
    private readonly AccountHolders _holders;
    private readonly RememberedUsername _remembered;
    private readonly RefusalFactory _refusals;

    internal PasskeyFlow(AccountCalls calls, AccountHolders holders, RememberedUsername remembered, RefusalFactory refusals)
    {
        _calls = calls;
        _holders = holders;
        _remembered = remembered;
        _refusals = refusals;
    }

    /// <summary>Begins to add a passkey: what the browser is to make.</summary>
    /// <param name="context">The request with its session, or with an access token.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="PasskeyState.Creating"/> or <see cref="PasskeyState.Refused"/>.</returns>
    public async Task<PasskeyState> BeginAsync(HttpContext context, CancellationToken cancellationToken = default)
    {
        var (answer, fault) = await _calls.SendRecentAsync(context, StartWebAuthnRegistration, (api, accessToken, token) =>
            api.StartWebAuthnRegistrationAsync(new() { AccessToken = accessToken }, token), cancellationToken);
        return answer is null ? new PasskeyState.Refused(fault!)
            : answer.CredentialCreationOptions.IsDictionary() ? new PasskeyState.Creating(DocumentJson.Text(answer.CredentialCreationOptions))
            : new PasskeyState.Refused(_refusals.Create(StartWebAuthnRegistration, new ServiceFailure.Malformed(), isSignedIn: true));
    }

    /// <summary>Adds the passkey that the browser has made.</summary>
    /// <param name="context">The request with its session, or with an access token.</param>
    /// <param name="credential">The RegistrationResponseJSON (WebAuthn Level 3, §5.1) as JSON text, at most 12 KB.</param>
    /// <param name="rememberUsername">Whether this browser is to offer the passkey before anybody has typed a name (default: no): see <see cref="RememberedSignIn"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="PasskeyState.Registered"/> or <see cref="PasskeyState.Refused"/>.</returns>
    public async Task<PasskeyState> CompleteAsync(
        HttpContext context, string credential, bool rememberUsername = false, CancellationToken cancellationToken = default)
    {
        if (InputLimits.NewPasskeyFault(credential) is { } tooLong)
        {
            return new PasskeyState.Refused(tooLong);
        }

        if (DocumentJson.Parse(credential) is not { } document)
        {
            return new PasskeyState.Refused(Refusals.InvalidInput with { Field = "credential" });
        }

        // What was begun while the sign-in was recent may be finished a moment later.
        var (answer, fault) = await _calls.SendAsync(context, CompleteWebAuthnRegistration, (api, accessToken, token) =>
            api.CompleteWebAuthnRegistrationAsync(new() { AccessToken = accessToken, Credential = document }, token), cancellationToken);
        if (answer is null)
        {
            return new PasskeyState.Refused(fault!);
        }

        if (rememberUsername && await UsernameAsync(context) is { } username)
        {
            _remembered.Write(context, username);
        }

        return new PasskeyState.Registered();
    }

    /// <summary>The person's passkeys.</summary>
    /// <param name="context">The request with its session, or with an access token.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="PasskeyState.Listed"/> or <see cref="PasskeyState.Refused"/>.</returns>
    public async Task<PasskeyState> ListAsync(HttpContext context, CancellationToken cancellationToken = default)
    {
        var (passkeys, fault) = await ListPages.ReadAsync<WebAuthnCredentialDescription>(async next =>
        {
            var (page, refusal) = await _calls.SendAsync(context, ListWebAuthnCredentials, (api, accessToken, token) =>
                api.ListWebAuthnCredentialsAsync(new() { AccessToken = accessToken, MaxResults = PageSize, NextToken = next }, token), cancellationToken);
            return (page?.Credentials, page?.NextToken, refusal);
        });
        return passkeys is null ? new PasskeyState.Refused(fault!) : new PasskeyState.Listed([.. passkeys.Select(Passkey.Of)]);
    }

    /// <summary>Deletes a passkey. What the person's devices keep of it is worth nothing then.</summary>
    /// <param name="context">The request with its session, or with an access token.</param>
    /// <param name="id">The <see cref="Passkey.Id"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="PasskeyState.Deleted"/> or <see cref="PasskeyState.Refused"/>.</returns>
    public async Task<PasskeyState> DeleteAsync(HttpContext context, string id, CancellationToken cancellationToken = default)
    {
        if (InputLimits.PasskeyIdFault(id) is { } tooLong)
        {
            return new PasskeyState.Refused(tooLong);
        }

        var (answer, fault) = await _calls.SendRecentAsync(context, DeleteWebAuthnCredential, (api, accessToken, token) =>
            api.DeleteWebAuthnCredentialAsync(new() { AccessToken = accessToken, CredentialId = id }, token), cancellationToken);
        return answer is null ? new PasskeyState.Refused(fault!) : new PasskeyState.Deleted();
    }

    /// <summary>The immutable name, which signs in as well as what the person types.</summary>
    private async Task<string?> UsernameAsync(HttpContext context)
    {
        var (holder, _) = await _holders.FindAsync(context);
        return (holder?.Principal.FindFirst(ClaimNames.CognitoUsername) ?? holder?.Principal.FindFirst(ClaimNames.Username))?.Value;
    }
}
