using Amazon.CognitoIdentityProvider.Model;
using Cognito.Local.Challenges;
using Cognito.Local.Operations;
using Cognito.Local.Pools;
using Cognito.Local.Seeding;
using Cognito.Local.Tokens;
using Cognito.Local.Triggers;
using Cognito.Local.Wire;
using Cognito.Protocol;
using Cognito.Protocol.Challenges;

namespace Cognito.Local;

/// <summary>One pool as a test sees it: who is in it, what was sent to them, which tokens they have.</summary>
public sealed class LocalUserPool
{
    internal LocalUserPool(LocalCognito cognito, string id, string clientId, string? clientSecret) =>
        (Cognito, Id, ClientId, ClientSecret) = (cognito, id, clientId, clientSecret);

    /// <summary>The service that the pool is in; whoever created it disposes of it.</summary>
    public LocalCognito Cognito { get; }

    /// <summary>The pool's id.</summary>
    public string Id { get; }

    /// <summary>The id of an app client of the pool.</summary>
    public string ClientId { get; }

    /// <summary>The secret of that client; null when it has none.</summary>
    public string? ClientSecret { get; }

    /// <summary>The functions of this process that the pool calls: <c>pool.Triggers.PreSignUp = …</c>.</summary>
    public PoolTriggers Triggers => Cognito.Triggers(Id);

    /// <summary>Adds someone who is confirmed and has this password.</summary>
    /// <inheritdoc cref="AddUser(LocalUser)"/>
    /// <param name="username">What the person types to sign in; an e-mail address becomes a verified attribute, too.</param>
    /// <param name="password">The password; it must meet the pool's policy. Null for someone who signs in without one.</param>
    public string AddUser(string username, string? password = null) => AddUser(new LocalUser(username, password));

    /// <summary>Adds someone. No message is sent.</summary>
    /// <returns>The person's <c>sub</c>.</returns>
    /// <exception cref="ArgumentException">The pool would not have such a user; the message says why.</exception>
    public string AddUser(LocalUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        try
        {
            return TestUser.Add(Cognito.Service, Id, user).Sub;
        }
        catch (ServiceException e)
        {
            throw new ArgumentException($"{user.Username} cannot be added: {e.Message}", nameof(user), e);
        }
    }

    /// <summary>The code or temporary password in the newest message to someone.</summary>
    /// <param name="person">An e-mail address, a phone number, or a username.</param>
    /// <exception cref="InvalidOperationException">No message with a code was sent; the message says to whom others were.</exception>
    public string LatestCode(string person)
    {
        var messages = Cognito.Messages(Id, limit: int.MaxValue);
        return messages.FirstOrDefault(message => message.Code is not null && (message.To == person || message.Username == person))?.Code
            ?? throw new InvalidOperationException(
                $"No code was sent to {person}. Messages went to: {string.Join(", ", messages.Select(message => message.To).Distinct().DefaultIfEmpty("nobody"))}.");
    }

    /// <summary>The code that the person's authenticator app shows now; each is good once, and the next comes after 30 seconds of the service's clock.</summary>
    /// <param name="username">The username, or what else finds the person.</param>
    /// <exception cref="ArgumentException">There is no such person, or they have no authenticator app.</exception>
    public string AuthenticatorCode(string username) => Find(username).SoftwareToken is { } app
        ? Totp.Code(app.Secret, Totp.StepAt(Cognito.Service.Clock.GetUtcNow()))
        : throw new ArgumentException($"{username} has no authenticator app.", nameof(username));

    /// <summary>Tokens as the person gets them by signing in through the pool's client, without a sign-in: for tests of what bearers may do.</summary>
    /// <param name="username">The username, or what else finds the person.</param>
    /// <param name="cancellationToken">Ends the wait for the pool's keys.</param>
    /// <exception cref="ArgumentException">There is no such person.</exception>
    public async Task<AuthenticationResultType> IssueTokensAsync(string username, CancellationToken cancellationToken = default)
    {
        var context = new OperationContext(Cognito.Service, Identifiers.Uuid(), Address: null);
        var app = context.Store.Read(tables => AppClient.Find(tables, Id, ClientId));
        var user = Find(username);
        var attempt = new Attempt(Flows.AdminPassword, context.Now, [PasswordRequired.WireName]);
        var step = new Step(context, app, Login.Of(user), attempt, new AuthParameters(null));
        var tokens = await Grants.GiveAsync(step, user, cancellationToken).AsTask().WaitAsync(cancellationToken);
        return new AuthenticationResultType
        {
            AccessToken = tokens.AccessToken,
            IdToken = tokens.IdToken,
            RefreshToken = tokens.RefreshToken,
            ExpiresIn = tokens.ExpiresIn,
            TokenType = tokens.TokenType,
        };
    }

    /// <summary>The token by which the person can say whether a sign-in was theirs (<c>UpdateAuthEventFeedback</c>), as the service puts it into a mail.</summary>
    /// <param name="username">The username, or what else finds the person.</param>
    /// <param name="eventId">The <c>event_id</c> in the tokens of that sign-in.</param>
    /// <exception cref="ArgumentException">There is no such person.</exception>
    public string FeedbackToken(string username, string eventId) => AuthEvents.FeedbackToken(Cognito.Service.Seal, Find(username), eventId);

    /// <summary>Makes new signing keys, which sign from now on. The former ones stay in the key set, so that their tokens stay good.</summary>
    /// <param name="cancellationToken">Ends the wait, not the work.</param>
    public Task RotateKeysAsync(CancellationToken cancellationToken = default) =>
        Cognito.Service.SigningKeys.RotateAsync(Id).WaitAsync(cancellationToken);

    private User Find(string username) => Cognito.Service.Store.Read(tables => UserNames.Find(tables, tables.Pool(Id), username))
        ?? throw new ArgumentException($"There is no user {username}.", nameof(username));
}
