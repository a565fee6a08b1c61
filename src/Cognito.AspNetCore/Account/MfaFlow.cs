using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Cognito.AspNetCore.Account;

/// <summary>The further factors of whoever is signed in: shows and chooses them, sets up an authenticator app. To change something, the sign-in must be recent.</summary>
/// <remarks>An access token needs the scope <c>aws.cognito.signin.user.admin</c>, which sign-in by the API always gives.</remarks>
public sealed class MfaFlow
{
    private const string GetUser = "GetUser";
    private const string SetUserMFAPreference = "SetUserMFAPreference";
    private const string AssociateSoftwareToken = "AssociateSoftwareToken";
    private const string VerifySoftwareToken = "VerifySoftwareToken";

    private readonly AccountCalls _calls;
    private readonly AccountHolders _holders;
    private readonly string _appName;

    internal MfaFlow(AccountCalls calls, AccountHolders holders, UserPool pool, IHostEnvironment environment)
    {
        _calls = calls;
        _holders = holders;
        _appName = pool.Options.SignIn.AuthenticatorName ?? environment.ApplicationName;
    }

    /// <summary>The further factors that are on.</summary>
    /// <param name="context">The request with its session, or with an access token.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="MfaState.Found"/> or <see cref="MfaState.Refused"/>.</returns>
    public async Task<MfaState> FindAsync(HttpContext context, CancellationToken cancellationToken = default)
    {
        var (user, fault) = await _calls.SendAsync(context, GetUser, (api, accessToken, token) => api.GetUserAsync(new() { AccessToken = accessToken }, token), cancellationToken);
        return user is null ? new MfaState.Refused(fault!) : new MfaState.Found(MfaStatus.Of(user));
    }

    /// <summary>Turns further factors on and off, and says which is preferred.</summary>
    /// <param name="context">The request with its session, or with an access token.</param>
    /// <param name="change">What is to be different; something must be.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="MfaState.Changed"/> or <see cref="MfaState.Refused"/>.</returns>
    public async Task<MfaState> ChangeAsync(HttpContext context, MfaChange change, CancellationToken cancellationToken = default) =>
        change.IsEmpty || (change.Preferred is { } preferred && !Enum.IsDefined(preferred)) ? new MfaState.Refused(Refusals.InvalidInput)
        : await PreferAsync(context, change, cancellationToken) is { } fault ? new MfaState.Refused(fault)
        : new MfaState.Changed();

    /// <summary>Begins to set up an authenticator app. One that is set up already works until the new one has shown its first code.</summary>
    /// <param name="context">The request with its session, or with an access token.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="MfaState.SettingUp"/> or <see cref="MfaState.Refused"/>.</returns>
    public async Task<MfaState> BeginSoftwareTokenAsync(HttpContext context, CancellationToken cancellationToken = default)
    {
        var (answer, fault) = await _calls.SendRecentAsync(context, AssociateSoftwareToken, (api, accessToken, token) =>
            api.AssociateSoftwareTokenAsync(new() { AccessToken = accessToken }, token), cancellationToken);
        if (answer is null)
        {
            return new MfaState.Refused(fault!);
        }

        var (holder, _) = await _holders.FindAsync(context);
        return new MfaState.SettingUp(SoftwareTokenSetup.Create(answer.SecretCode, _appName, holder?.Principal.Identity?.Name ?? ""));
    }

    /// <summary>Shows the service the app's first code, and turns the factor on.</summary>
    /// <param name="context">The request with its session, or with an access token.</param>
    /// <param name="code">Six digits.</param>
    /// <param name="deviceName">What to call the app, at most 64 characters; or null.</param>
    /// <param name="isPreferred">Whether it is to be asked for without a choice.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="MfaState.SetUp"/> or <see cref="MfaState.Refused"/>.</returns>
    public async Task<MfaState> VerifySoftwareTokenAsync(
        HttpContext context, string code, string? deviceName = null, bool isPreferred = false, CancellationToken cancellationToken = default)
    {
        if ((InputLimits.CodeFault(code) ?? InputLimits.DeviceNameFault(deviceName)) is { } notOne)
        {
            return new MfaState.Refused(notOne);
        }

        var (answer, fault) = await _calls.SendRecentAsync(context, VerifySoftwareToken, (api, accessToken, token) =>
            api.VerifySoftwareTokenAsync(new() { AccessToken = accessToken, UserCode = code, FriendlyDeviceName = deviceName }, token), cancellationToken);
        if (answer is null || answer.Status != VerifySoftwareTokenResponseType.SUCCESS)
        {
            return new MfaState.Refused(fault ?? Refusals.CodeMismatch);
        }

        // For somebody who is signed in, the service knows the app from now on but does not ask for it.
        var change = new MfaChange { SoftwareTokenMfa = true, Preferred = isPreferred ? MfaKind.SoftwareTokenMfa : null };
        return await PreferAsync(context, change, cancellationToken) is { } notOn ? new MfaState.Refused(notOn) : new MfaState.SetUp();
    }

    private async Task<Refusal?> PreferAsync(HttpContext context, MfaChange change, CancellationToken cancellationToken)
    {
        var call = new SetUserMFAPreferenceRequest
        {
            SMSMfaSettings = change.Of(MfaKind.SmsMfa) is var (sms, smsFirst) ? new() { Enabled = sms, PreferredMfa = smsFirst } : null,
            SoftwareTokenMfaSettings = change.Of(MfaKind.SoftwareTokenMfa) is var (app, appFirst) ? new() { Enabled = app, PreferredMfa = appFirst } : null,
            EmailMfaSettings = change.Of(MfaKind.EmailOtp) is var (mail, mailFirst) ? new() { Enabled = mail, PreferredMfa = mailFirst } : null,
            WebAuthnMfaSettings = change.WebAuthn is { } passkeys ? new() { Enabled = passkeys } : null,
        };
        return (await _calls.SendRecentAsync(context, SetUserMFAPreference, (api, accessToken, token) =>
        {
            call.AccessToken = accessToken;
            return api.SetUserMFAPreferenceAsync(call, token);
        }, cancellationToken)).Fault;
    }
}
