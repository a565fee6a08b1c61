using System.Runtime.CompilerServices;
using Amazon.CognitoIdentityProvider;
using Cognito.AspNetCore.Service;

namespace Cognito.AspNetCore.Directory;

/// <summary>Sends what the directory sends, and tells outcomes from what is thrown.</summary>
internal sealed class DirectoryCalls(ServiceCalls calls)
{
    /// <summary>One change.</summary>
    public async Task<DirectoryOutcome> DoAsync<T>(
        string operation, Func<IAmazonCognitoIdentityProvider, CancellationToken, Task<T>> send, CancellationToken cancellationToken) =>
        (await AskAsync(operation, send, cancellationToken)).Outcome;

    /// <summary>One question: the answer, or the outcome that stands in its place.</summary>
    /// <exception cref="CognitoDirectoryException">There is neither.</exception>
    public async Task<(DirectoryOutcome Outcome, T? Answer)> AskAsync<T>(
        string operation, Func<IAmazonCognitoIdentityProvider, CancellationToken, Task<T>> send, CancellationToken cancellationToken)
    {
        switch (await calls.SendAsync(operation, send, cancellationToken))
        {
            case Reply<T>.Answer answer:
                return (DirectoryOutcome.Done, answer.Value);
            case Reply<T>.None { Failure: var failure }:
                return DirectoryOutcomes.Of(failure) is { } outcome ? (outcome, default) : throw Exception(operation, failure);
            default:
                throw new InvalidOperationException("A reply is an answer or none.");
        }
    }

    /// <summary>All pages of a list, each read when it is wanted; nothing where what is listed belongs to nobody.</summary>
    public async IAsyncEnumerable<TItem> ListAsync<TPage, TItem>(
        string operation,
        Func<IAmazonCognitoIdentityProvider, string?, CancellationToken, Task<TPage>> send,
        Func<TPage, (IEnumerable<TItem>? Items, string? Next)> read,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? next = null;
        do
        {
            var token = next;
            var (outcome, page) = await AskAsync(operation, (api, limit) => send(api, token, limit), cancellationToken);
            if (outcome == DirectoryOutcome.NotFound)
            {
                yield break;
            }

            if (page is null)
            {
                throw new CognitoDirectoryException($"{operation}: {outcome}");
            }

            (var items, next) = read(page);
            foreach (var item in items ?? [])
            {
                yield return item;
            }
        }
        while (!string.IsNullOrEmpty(next));
    }

    private static CognitoDirectoryException Exception(string operation, ServiceFailure failure) =>
        new(failure is ServiceFailure.Error error ? $"{operation}: {error.Name}: {error.Message}" : $"{operation}: {failure.Name}; the log has more");
}
