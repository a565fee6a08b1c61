using Cognito.Local.Delivery;
using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class AdminUpdateUserAttributes
{
    public static AdminUpdateUserAttributesResponse Handle(AdminUpdateUserAttributesRequest request, OperationContext context)
    {
        var given = AttributeRules.Read(request.UserAttributes);
        var (pool, user, sent) = context.Store.Write(tables =>
        {
            var found = tables.Pool(request.UserPoolId);
            var stored = tables.User(found, request.Username);
            return (found, stored, AttributeChange.Apply(tables, found, null, stored, given, context.Now));
        });
        foreach (var (to, code) in sent)
            Outbox.Send(context, pool, user.Username, to, Purposes.UpdateUserAttribute, code!);
        return new();
    }
}
