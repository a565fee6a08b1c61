using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.SignIn;

/// <summary>
/// Signs people in: starts, answers, and does by itself whatever needs no person (SRP proofs). It ends in a session cookie.
/// </summary>
public sealed class SignInFlow
{
    /// <summary>Starts signing in.</summary>
    /// <param name="context">The request; on success its response gets the session cookie.</param>
    /// <param name="request">Name and password.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<SignInState> StartAsync(HttpContext context, SignInRequest request, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Answers what is asked. An answer of another kind than the pending challenge is refused without asking the service.</summary>
    /// <param name="context">The request; on success its response gets the session cookie.</param>
    /// <param name="ticket">The ticket of the pending challenge.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<SignInState> AnswerAsync(HttpContext context, SignInTicket ticket, ChallengeAnswer answer, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
