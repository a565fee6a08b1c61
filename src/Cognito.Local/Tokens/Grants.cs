using Cognito.Local.Challenges;
using Cognito.Local.Delivery;
using Cognito.Local.Model;
using Cognito.Local.Operations;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Triggers;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Tokens;

/// <summary>Gives tokens to someone who has passed all that was asked.</summary>
internal static class Grants
{
    /// <summary>The longest that an access token lives: its grant must be known for as long.</summary>
    private static readonly TimeSpan LongestAccess = TimeSpan.FromDays(1);

    public static async ValueTask<AuthenticationResultType> GiveAsync(Step step, User user, CancellationToken cancellationToken)
    {
        var (context, app, now) = (step.Context, step.App, step.Context.Now);
        IReadOnlyList<string> scopes = [AccessToken.SelfServiceScope];

        // Before anything is given: the function may refuse.
        var changes = await PreTokenGeneration.CallAsync(Occasion.Of(step), SourceOf(step.Attempt), scopes, cancellationToken);
        var expires = now + TokenLifetimes.Of(app.Client).Refresh;
        var (grant, device) = context.Store.Write(tables =>
        {
            var device = Devices.Arrive(tables, step, user, expires);
            var grant = new Grant
            {
                Id = Identifiers.Uuid(),
                PoolId = user.PoolId,
                UserKey = user.Key,
                ClientId = app.Client.ClientId!,
                EventId = Identifiers.Uuid(),
                AuthenticatedAt = now,
                ExpiresAt = expires,
                Scopes = scopes,
                DeviceKey = device?.Key,
                Passed = step.Attempt.Passed,
                Acr = StepUp.Reached(step),
            };
            grant = TokenSessions.Start(tables, grant, context);
            Save(tables, grant);
            AuthEvents.Record(tables, step, user, grant.EventId, isPassed: true);
            return (grant, device);
        });
        var result = await IssueAsync(context, app, user, grant, RefreshToken.Of(grant, grant.Generation), changes);
        return device is not { IsConfirmed: false } ? result : result with
        {
            NewDeviceMetadata = new() { DeviceKey = device.Key, DeviceGroupKey = device.GroupKey },
        };
    }

    /// <summary>New ID and access tokens of a grant, with a refresh token if there is a new one.</summary>
    public static async ValueTask<AuthenticationResultType> IssueAsync(
        OperationContext context, AppClient app, User user, Grant grant, RefreshToken? refresh, PreTokenGenerationResponse? changes)
    {
        var groups = context.Store.Read(tables => tables.Groups.Of(user.PoolId, user.Key));
        var tokens = await context.Service.Tokens.IssueAsync(app.Client, user, groups, grant, changes);
        return new AuthenticationResultType
        {
            AccessToken = tokens.Access,
            ExpiresIn = tokens.ExpiresIn,
            TokenType = "Bearer",
            RefreshToken = refresh?.Write(context.Service.Seal),
            IdToken = tokens.Id,
        };
    }

    /// <summary>Why tokens are made, as triggers are told.</summary>
    private static string SourceOf(Attempt attempt) => attempt.Passed switch
    {
        [.., DevicePasswordVerifier.WireName] => "AuthenticateDevice",
        var passed when passed.Contains(NewPasswordRequired.WireName) => "NewPasswordChallenge",
        _ => Purposes.Authentication,
    };

    /// <summary>Ends all that the user is signed in to. Tokens without a family are ended by their time.</summary>
    public static void RevokeAll(Tables tables, User user, DateTimeOffset now)
    {
        tables.Grants.DeleteOf(user.PoolId, user.Key);
        tables.Users.SaveUnindexed(user with { SignedOutAt = now });
    }

    public static void Save(Tables tables, Grant grant) =>
        tables.Grants.Save(grant.PoolId, grant.UserKey, grant.Id, grant.ExpiresAt + LongestAccess, grant);
}
