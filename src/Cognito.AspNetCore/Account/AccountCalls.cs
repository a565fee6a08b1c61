using System.Diagnostics;
using Amazon.CognitoIdentityProvider;
using Cognito.AspNetCore.Service;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Account;

/// <summary>Calls of the service in the name of whoever is signed in.</summary>
internal sealed class AccountCalls(
    [FromKeyedServices] AccountHolders holders,
    [FromKeyedServices] ServiceCalls calls,
    RefusalFactory refusals)
{
    /// <param name="context">The request with its session, or with an access token.</param>
    /// <param name="operation">The operation's name.</param>
    /// <param name="send">Sends it with the access token.</param>
    /// <param name="cancellationToken">The caller's own reason to stop.</param>
    /// <returns>The service's answer, or why there is none.</returns>
    public async Task<(T? Answer, Refusal? Fault)> SendAsync<T>(
        HttpContext context,
        string operation,
        Func<IAmazonCognitoIdentityProvider, string, CancellationToken, Task<T>> send,
        CancellationToken cancellationToken)
        where T : class
    {
        var (holder, fault) = await holders.FindAsync(context);
        return holder is null ? (null, fault) : await SendAsync(holder, operation, send, cancellationToken);
    }

    /// <summary>As above, for what needs a recent sign-in.</summary>
    public async Task<(T? Answer, Refusal? Fault)> SendRecentAsync<T>(
        HttpContext context,
        string operation,
        Func<IAmazonCognitoIdentityProvider, string, CancellationToken, Task<T>> send,
        CancellationToken cancellationToken)
        where T : class
    {
        var (holder, fault) = await holders.FindRecentAsync(context);
        return holder is null ? (null, fault) : await SendAsync(holder, operation, send, cancellationToken);
    }

    /// <summary>What the app wants the pool's Lambda triggers to know, or null.</summary>
    public ValueTask<Dictionary<string, string>?> MetadataAsync(HttpContext context, string operation) => calls.MetadataAsync(context, operation);

    private async Task<(T? Answer, Refusal? Fault)> SendAsync<T>(
        AccountHolder holder,
        string operation,
        Func<IAmazonCognitoIdentityProvider, string, CancellationToken, Task<T>> send,
        CancellationToken cancellationToken)
        where T : class =>
        await calls.SendAsync(operation, (api, token) => send(api, holder.AccessToken, token), cancellationToken) switch
        {
            Reply<T>.Answer answer => (answer.Value, null),
            Reply<T>.None none => (null, refusals.Create(operation, none.Failure, isSignedIn: true)),
            _ => throw new UnreachableException(),
        };
}
