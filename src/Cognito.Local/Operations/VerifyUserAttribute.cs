using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>A person gives the code that was sent to their e-mail address or phone number.</summary>
internal static class VerifyUserAttribute
{
    public static VerifyUserAttributeResponse Handle(VerifyUserAttributeRequest request, OperationContext context)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken!);
        if (!StandardAttributes.IsVerifiable(request.AttributeName!))
            throw AttributeErrors.NotVerifiable();
        var (pool, _, _, _) = context.Store.Read(token.Holder);
        context.Store.Write(tables => Verify(tables, pool, token.Holder(tables).User, request.AttributeName!, request.Code!, context.Now)).OrThrow();
        return new VerifyUserAttributeResponse();
    }

    private static Settled<User> Verify(Tables tables, UserPoolType pool, User user, string attribute, string code, DateTimeOffset now)
    {
        if (Limits.Count(tables, user.PoolId, user.Key, Limited.VerifyUserAttribute, now) is { } limit)
            return limit;
        var match = Codes.Match(tables, user.PoolId, user.Key, Codes.Attribute(attribute), code, now);
        if (match.Refusal is { } mismatch)
            return mismatch;

        var attributes = user.Attributes.ToDictionary(StringComparer.Ordinal);
        attributes[attribute] = match.Value!.AttributeValue!;
        attributes[StandardAttributes.VerifiedFlag(attribute)] = "true";
        var verified = user with { Attributes = attributes, ModifiedAt = now };
        if (Registration.AliasConflict(tables, pool, verified) is { } conflict)
            return conflict;
        tables.Users.Save(verified, UserNames.AliasesOf(pool, verified));
        Codes.Forget(tables, user, Codes.Attribute(attribute));
        return verified;
    }
}
