using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

/// <summary>A person deletes attributes of their own.</summary>
internal static class DeleteUserAttributes
{
    public static DeleteUserAttributesResponse Handle(DeleteUserAttributesRequest request, OperationContext context)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken!);
        context.Store.Write(tables =>
        {
            var (pool, client, user, _) = token.Holder(tables);
            var names = request.UserAttributeNames!;
            var changed = user with { Attributes = AttributeRules.Without(pool, client, user, names), ModifiedAt = context.Now };
            tables.Users.Save(changed, UserNames.AliasesOf(pool, changed));
            foreach (var name in names)
                Codes.Forget(tables, user, Codes.Attribute(name));
        });
        return new DeleteUserAttributesResponse();
    }
}
