using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class AdminDeleteUserAttributes
{
    public static AdminDeleteUserAttributesResponse Handle(AdminDeleteUserAttributesRequest request, OperationContext context)
    {
        context.Store.Write(tables =>
        {
            var pool = tables.Pool(request.UserPoolId);
            var user = tables.User(pool, request.Username);
            var names = request.UserAttributeNames!;
            var changed = user with { Attributes = AttributeRules.Without(pool, null, user, names), ModifiedAt = context.Now };
            tables.Users.Save(changed, UserNames.AliasesOf(pool, changed));
            foreach (var name in names)
                Codes.Forget(tables, user, Codes.Attribute(name));
        });
        return new();
    }
}
