using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Account;

/// <summary>The account of whoever is signed in: shows it, changes and verifies its attributes, deletes it.</summary>
/// <remarks>An access token needs the scope <c>aws.cognito.signin.user.admin</c>, which sign-in by the API always gives.</remarks>
public sealed class AccountFlow
{
    private const string GetUser = "GetUser";
    private const string UpdateUserAttributes = "UpdateUserAttributes";
    private const string GetUserAttributeVerificationCode = "GetUserAttributeVerificationCode";
    private const string VerifyUserAttribute = "VerifyUserAttribute";
    private const string DeleteUser = "DeleteUser";

    private readonly AccountCalls _calls;
    private readonly AccountSession _session;

    internal AccountFlow(AccountCalls calls, AccountSession session)
    {
        _calls = calls;
        _session = session;
    }

    /// <summary>The account as the service knows it now.</summary>
    /// <param name="context">The request with its session, or with an access token.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="AccountState.Found"/> or <see cref="AccountState.Refused"/>.</returns>
    public async Task<AccountState> FindAsync(HttpContext context, CancellationToken cancellationToken = default)
    {
        var (user, fault) = await _calls.SendAsync(context, GetUser, (api, accessToken, token) => api.GetUserAsync(new() { AccessToken = accessToken }, token), cancellationToken);
        return user is null
            ? new AccountState.Refused(fault!)
            : new AccountState.Found(new(user.Username ?? "", AccountAttributes.Read(user.UserAttributes), MfaStatus.Of(user)));
    }

    /// <summary>Sets and deletes attributes, all or none.</summary>
    /// <param name="context">The request with its session, or with an access token; its response gets the session with the new claims.</param>
    /// <param name="attributes">New values by name, at most 2,048 characters each; null deletes. 1 to 50.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="AccountState.Updated"/> or <see cref="AccountState.Refused"/>.</returns>
    public async Task<AccountState> UpdateAsync(HttpContext context, IReadOnlyDictionary<string, string?> attributes, CancellationToken cancellationToken = default)
    {
        if (InputLimits.ChangesFault(attributes) is { } tooMuch)
        {
            return new AccountState.Refused(tooMuch);
        }

        // An empty value deletes: one call, which the service takes or refuses as a whole.
        var call = new UpdateUserAttributesRequest
        {
            UserAttributes = [.. attributes.Select(attribute => new AttributeType { Name = attribute.Key, Value = attribute.Value ?? "" })],
            ClientMetadata = await _calls.MetadataAsync(context, UpdateUserAttributes),
        };
        var (answer, fault) = await _calls.SendAsync(context, UpdateUserAttributes, (api, accessToken, token) =>
        {
            call.AccessToken = accessToken;
            return api.UpdateUserAttributesAsync(call, token);
        }, cancellationToken);
        if (answer is null)
        {
            return new AccountState.Refused(fault!);
        }

        await _session.RefreshAsync(context);
        return new AccountState.Updated([.. (answer.CodeDeliveryDetailsList ?? []).Select(details => SentCode.Of(details))]);
    }

    /// <summary>Sends another code to an address or number that is to be verified.</summary>
    /// <param name="context">The request with its session, or with an access token.</param>
    /// <param name="attribute"><c>email</c> or <c>phone_number</c>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="AccountState.CodeSent"/> or <see cref="AccountState.Refused"/>.</returns>
    public async Task<AccountState> SendCodeAsync(HttpContext context, string attribute, CancellationToken cancellationToken = default)
    {
        if (InputLimits.AttributeNameFault(attribute) is { } notOne)
        {
            return new AccountState.Refused(notOne);
        }

        var call = new GetUserAttributeVerificationCodeRequest
        {
            AttributeName = attribute,
            ClientMetadata = await _calls.MetadataAsync(context, GetUserAttributeVerificationCode),
        };
        var (answer, fault) = await _calls.SendAsync(context, GetUserAttributeVerificationCode, (api, accessToken, token) =>
        {
            call.AccessToken = accessToken;
            return api.GetUserAttributeVerificationCodeAsync(call, token);
        }, cancellationToken);
        return answer is null ? new AccountState.Refused(fault!) : new AccountState.CodeSent(SentCode.Of(answer.CodeDeliveryDetails, attribute));
    }

    /// <summary>Verifies an address or number with the code that was sent to it.</summary>
    /// <param name="context">The request with its session, or with an access token; its response gets the session with the new claims.</param>
    /// <param name="attribute"><c>email</c> or <c>phone_number</c>.</param>
    /// <param name="code">The code, at most 2,048 characters.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="AccountState.Verified"/> or <see cref="AccountState.Refused"/>.</returns>
    public async Task<AccountState> VerifyAsync(HttpContext context, string attribute, string code, CancellationToken cancellationToken = default)
    {
        if ((InputLimits.AttributeNameFault(attribute) ?? InputLimits.CodeFault(code)) is { } notOne)
        {
            return new AccountState.Refused(notOne);
        }

        var (answer, fault) = await _calls.SendAsync(context, VerifyUserAttribute, (api, accessToken, token) =>
            api.VerifyUserAttributeAsync(new() { AccessToken = accessToken, AttributeName = attribute, Code = code }, token), cancellationToken);
        if (answer is null)
        {
            return new AccountState.Refused(fault!);
        }

        await _session.RefreshAsync(context);
        return new AccountState.Verified();
    }

    /// <summary>Deletes the account, for good. The sign-in must be recent.</summary>
    /// <param name="context">The request with its session, or with an access token; its response ends the session.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="AccountState.Deleted"/> or <see cref="AccountState.Refused"/>.</returns>
    public async Task<AccountState> DeleteAsync(HttpContext context, CancellationToken cancellationToken = default)
    {
        var (answer, fault) = await _calls.SendRecentAsync(context, DeleteUser, (api, accessToken, token) => api.DeleteUserAsync(new() { AccessToken = accessToken }, token), cancellationToken);
        if (answer is null)
        {
            return new AccountState.Refused(fault!);
        }

        await _session.EndAsync(context);
        return new AccountState.Deleted();
    }
}
