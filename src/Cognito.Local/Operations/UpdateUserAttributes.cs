using Cognito.Local.Delivery;
using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Tokens;

namespace Cognito.Local.Operations;

/// <summary>A person changes their own attributes.</summary>
internal static class UpdateUserAttributes
{
    public static UpdateUserAttributesResponse Handle(UpdateUserAttributesRequest request, OperationContext context)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken!);
        var given = AttributeRules.Read(request.UserAttributes);
        var (holder, sent) = context.Store.Write(tables => Change(tables, token.Holder(tables), given, context.Now));
        foreach (var (to, code) in sent)
            Outbox.Send(context, holder.Pool, holder.User.Username, to, Purposes.UpdateUserAttribute, code!);
        return new UpdateUserAttributesResponse { CodeDeliveryDetailsList = [.. sent.Select(code => code.To.Details)] };
    }

    private static (TokenHolder Holder, List<SentCode> Sent) Change(
        Tables tables, TokenHolder holder, Dictionary<string, string> given, DateTimeOffset now)
    {
        var (pool, client, user, _) = holder;
        var attributes = AttributeRules.Change(pool, client, user, given);
        var moved = given.Where(change => StandardAttributes.IsVerifiable(change.Key) && user.Attributes.GetValueOrDefault(change.Key) != change.Value).ToList();
        foreach (var (name, _) in moved.Where(change => WaitsForCode(pool, change.Key, change.Value)))
            Restore(attributes, user, name);

        var changed = user with { Attributes = attributes, ModifiedAt = now };
        if (Registration.AliasConflict(tables, pool, changed) is { } conflict)
            throw conflict;
        tables.Users.Save(changed, UserNames.AliasesOf(pool, changed));

        var sent = new List<SentCode>();
        foreach (var (name, value) in moved)
        {
            Codes.Forget(tables, user, Codes.Attribute(name));
            var to = new Destination(name, value);
            if (value.Length > 0 && pool.AutoVerifiedAttributes?.Contains(name) == true)
                sent.Add(new SentCode(to, Codes.Renew(tables, user, Codes.Attribute(name), to, Code.AttributeLifetime, now)));
        }

        return (holder, sent);
    }

    /// <summary>Whether the old value counts until the new one is verified (behaviour §6.3).</summary>
    private static bool WaitsForCode(UserPoolType pool, string name, string value) => value.Length > 0
        && pool.AutoVerifiedAttributes?.Contains(name) == true
        && pool.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate?.Contains(name) == true;

    private static void Restore(Dictionary<string, string> attributes, User user, string attribute)
    {
        foreach (var name in new[] { attribute, StandardAttributes.VerifiedFlag(attribute) })
        {
            if (user.Attributes.TryGetValue(name, out var value))
                attributes[name] = value;
            else
                attributes.Remove(name);
        }
    }
}
