using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Tokens;

/// <summary>The user who bears an access token, and how they came by it. No grant: the client's tokens have no family.</summary>
internal sealed record TokenHolder(UserPoolType Pool, UserPoolClientType Client, User User, Grant? Grant);
