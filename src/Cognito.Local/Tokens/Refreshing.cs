using Cognito.Local.Challenges;
using Cognito.Local.Model;
using Cognito.Local.Operations;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Triggers;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Tokens;

/// <summary>Gives new tokens for a refresh token (behaviour §5.3).</summary>
internal static class Refreshing
{
    /// <summary>REFRESH_TOKEN_AUTH, which never rotates.</summary>
    public static async ValueTask<SignInAnswer> ByFlowAsync(FlowCall call, CancellationToken cancellationToken)
    {
        var token = Open(call.Context, call.App, call.Given.Required(ParameterNames.RefreshToken));
        var bearer = call.Context.Store.Read(tables => BearerOf(tables, token));
        SecretHashRule.CheckAtRefresh(call.App, call.Given.SecretHash, bearer is null ? [] : [bearer.Username, bearer.Sub]);
        var deviceKey = call.Given.Optional(ParameterNames.DeviceKey);
        var (asking, same) = call.Context.Store.Read(tables => Check(tables, token, deviceKey, call.Context.Now));
        var changes = await AskAsync(Occasion.Of(call.Context, call.App, asking, null), same, cancellationToken);
        var (user, grant) = Visit(call.Context, token, deviceKey);
        return new SignInAnswer(await Grants.IssueAsync(call.Context, call.App, user, grant, null, changes));
    }

    /// <summary>GetTokensFromRefreshToken, which rotates where the client says so.</summary>
    public static async ValueTask<AuthenticationResultType> ByTokenAsync(
        OperationContext context, AppClient app, GetTokensFromRefreshTokenRequest request, CancellationToken cancellationToken)
    {
        var token = Open(context, app, request.RefreshToken!);
        var (bearer, before) = context.Store.Read(tables => Check(tables, token, request.DeviceKey, context.Now));

        // The function may refuse, so it is asked before a token is rotated out, and not about one that has been.
        var rotates = Rotation.IsOn(app.Client);
        var isSpent = rotates && Rotation.Use(before, token.Generation, app.Client, context.Now) is null;
        var changes = isSpent ? null : await AskAsync(Occasion.Of(context, app, bearer, request.ClientMetadata), before, cancellationToken);
        if (!rotates)
        {
            var (visitor, same) = Visit(context, token, request.DeviceKey);
            return await Grants.IssueAsync(context, app, visitor, same, null, changes);
        }

        var (user, grant) = context.Store.Write(tables => Rotate(tables, context, app, token, request.DeviceKey)).OrThrow();
        return await Grants.IssueAsync(context, app, user, grant, RefreshToken.Of(grant, grant.Generation), changes);
    }

    private static Settled<(User User, Grant Grant)> Rotate(
        Tables tables, OperationContext context, AppClient app, RefreshToken token, string? deviceKey)
    {
        var (user, before) = Check(tables, token, deviceKey, context.Now);
        if (Rotation.Use(before, token.Generation, app.Client, context.Now) is not { } after)
        {
            if (Rotation.IsTheft(before, token.Generation, context.Now))
                tables.Grants.Delete(before.PoolId, before.UserKey, before.Id);
            return Errors.RefreshTokenReused();
        }

        after = TokenSessions.Touch(after, context);
        Grants.Save(tables, after);
        return (user, after);
    }

    /// <summary>The bearer and the grant of a refresh that does not rotate; where sessions are tracked, it is noted.</summary>
    private static (User User, Grant Grant) Visit(OperationContext context, RefreshToken token, string? deviceKey)
    {
        var found = context.Store.Read(tables => Check(tables, token, deviceKey, context.Now));
        return found.Grant.Session is null ? found : context.Store.Write(tables =>
        {
            var (user, grant) = Check(tables, token, deviceKey, context.Now);
            grant = TokenSessions.Touch(grant, context);
            Grants.Save(tables, grant);
            return (user, grant);
        });
    }

    private static ValueTask<PreTokenGenerationResponse?> AskAsync(Occasion occasion, Grant grant, CancellationToken cancellationToken) =>
        PreTokenGeneration.CallAsync(occasion, "RefreshTokens", grant.Scopes, cancellationToken);

    private static RefreshToken Open(OperationContext context, AppClient app, string text)
    {
        var token = RefreshToken.Read(context.Service.Seal, text);
        return token?.ClientId == app.Client.ClientId && token?.PoolId == app.Pool.Id ? token! : throw Errors.InvalidRefreshToken();
    }

    private static User? BearerOf(Tables tables, RefreshToken token) => tables.Users.Find(token.PoolId, token.UserKey);

    private static (User User, Grant Grant) Check(Tables tables, RefreshToken token, string? deviceKey, DateTimeOffset now)
    {
        if (now >= token.ExpiresAt)
            throw Errors.RefreshTokenExpired();
        if (tables.Grants.Find(token.PoolId, token.UserKey, token.GrantId) is not { } grant || BearerOf(tables, token) is not { } user)
            throw Errors.RefreshTokenRevoked();
        if (!user.Enabled)
            throw Errors.UserDisabled();
        if (!Devices.MayRenew(tables, tables.Pool(token.PoolId), grant, deviceKey))
            throw Errors.InvalidRefreshToken();
        return (user, grant);
    }
}
