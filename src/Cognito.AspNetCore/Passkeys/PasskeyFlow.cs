using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Service;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Passkeys;

/// <summary>The passkeys of whoever is signed in: adds, lists and deletes them. To add or delete one, the sign-in must be recent.</summary>
/// <remarks>The app client needs the scope <c>aws.cognito.signin.user.admin</c>, which sign-in by the API always has.</remarks>
public sealed class PasskeyFlow
{
    private const string StartWebAuthnRegistration = "StartWebAuthnRegistration";
    private const string CompleteWebAuthnRegistration = "CompleteWebAuthnRegistration";
    private const string DeleteWebAuthnCredential = "DeleteWebAuthnCredential";

    private readonly ServiceCalls _calls;
    private readonly PasskeyList _list;
    private readonly PasskeyOwners _owners;
    private readonly RememberedUsername _remembered;
    private readonly RefusalFactory _refusals;

    internal PasskeyFlow(ServiceCalls calls, PasskeyList list, PasskeyOwners owners, RememberedUsername remembered, RefusalFactory refusals)
    {
        _calls = calls;
        _list = list;
        _owners = owners;
        _remembered = remembered;
        _refusals = refusals;
    }

    /// <summary>Begins to add a passkey: what the browser is to make.</summary>
    /// <param name="context">The request with its session, or with an access token.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="PasskeyState.Creating"/> or <see cref="PasskeyState.Refused"/>.</returns>
    public async Task<PasskeyState> BeginAsync(HttpContext context, CancellationToken cancellationToken = default)
    {
        var (owner, fault) = await _owners.FindRecentAsync(context);
        if (owner is null)
        {
            return new PasskeyState.Refused(fault!);
        }

        var call = new StartWebAuthnRegistrationRequest { AccessToken = owner.AccessToken };
        var reply = await _calls.SendAsync(StartWebAuthnRegistration, (api, token) => api.StartWebAuthnRegistrationAsync(call, token), cancellationToken);
        return reply switch
        {
            Reply<StartWebAuthnRegistrationResponse>.Answer { Value.CredentialCreationOptions: var options } when options.IsDictionary() =>
                new PasskeyState.Creating(DocumentJson.Text(options)),
            Reply<StartWebAuthnRegistrationResponse>.None none => Refused(StartWebAuthnRegistration, none.Failure),
            _ => Refused(StartWebAuthnRegistration, new ServiceFailure.Malformed()),
        };
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
        var (owner, fault) = await _owners.FindAsync(context);
        if (owner is null)
        {
            return new PasskeyState.Refused(fault!);
        }

        var call = new CompleteWebAuthnRegistrationRequest { AccessToken = owner.AccessToken, Credential = document };
        var reply = await _calls.SendAsync(CompleteWebAuthnRegistration, (api, token) => api.CompleteWebAuthnRegistrationAsync(call, token), cancellationToken);
        if (reply is Reply<CompleteWebAuthnRegistrationResponse>.None none)
        {
            return Refused(CompleteWebAuthnRegistration, none.Failure);
        }

        if (rememberUsername && owner.Username is { } username)
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
        var (owner, fault) = await _owners.FindAsync(context);
        return owner is null ? new PasskeyState.Refused(fault!) : await _list.ReadAsync(owner.AccessToken, cancellationToken) switch
        {
            Reply<IReadOnlyList<Passkey>>.Answer { Value: var passkeys } => new PasskeyState.Listed(passkeys),
            Reply<IReadOnlyList<Passkey>>.None none => Refused(PasskeyList.Operation, none.Failure),
            _ => throw new InvalidOperationException("A reply is an answer or none."),
        };
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

        var (owner, fault) = await _owners.FindRecentAsync(context);
        if (owner is null)
        {
            return new PasskeyState.Refused(fault!);
        }

        var call = new DeleteWebAuthnCredentialRequest { AccessToken = owner.AccessToken, CredentialId = id };
        var reply = await _calls.SendAsync(DeleteWebAuthnCredential, (api, token) => api.DeleteWebAuthnCredentialAsync(call, token), cancellationToken);
        return reply is Reply<DeleteWebAuthnCredentialResponse>.None none ? Refused(DeleteWebAuthnCredential, none.Failure) : new PasskeyState.Deleted();
    }

    private PasskeyState.Refused Refused(string operation, ServiceFailure failure) =>
        new(PasskeyRefusals.InContext(_refusals.Create(operation, failure), operation, failure));
}
