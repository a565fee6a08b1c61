using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

internal static class ListUsers
{
    public static ListUsersResponse Handle(ListUsersRequest request, OperationContext context)
    {
        var pool = context.Store.Read(tables => tables.Pool(request.UserPoolId));
        var filter = UserFilter.Parse(request.Filter);
        var page = context.Page($"{nameof(ListUsers)} {pool.Id} {filter}", request.PaginationToken, request.Limit,
            (after, limit) => UserSearch.Page(context.Store, pool, filter, after, limit), user => user.Key);
        return new()
        {
            Users = [.. page.Items.Select(user => Only(request.AttributesToGet, UserView.Of(user)))],
            PaginationToken = page.NextToken,
        };
    }

    /// <summary>The user with just the attributes asked for, each of which it must have.</summary>
    private static UserType Only(IReadOnlyList<string>? names, UserType user)
    {
        if (names is null or { Count: 0 })
            return user;
        return user with { Attributes = [.. names.Select(name => Get(user, name))] };
    }

    private static AttributeType Get(UserType user, string name) =>
        user.Attributes!.FirstOrDefault(attribute => attribute.Name == name) ?? throw Errors.AttributeNotSet(name);
}
