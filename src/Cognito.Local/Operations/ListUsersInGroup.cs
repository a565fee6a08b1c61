using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class ListUsersInGroup
{
    public static ListUsersInGroupResponse Handle(ListUsersInGroupRequest request, OperationContext context)
    {
        var page = context.Page($"{nameof(ListUsersInGroup)} {request.UserPoolId} {request.GroupName}", request.NextToken, request.Limit,
            (after, limit) => Members(request, context, after, limit), user => user.Key);
        return new() { Users = [.. page.Items.Select(UserView.Of)], NextToken = page.NextToken };
    }

    private static List<User> Members(ListUsersInGroupRequest request, OperationContext context, string after, int limit) =>
        context.Store.Read(tables =>
        {
            var group = tables.Group(tables.Pool(request.UserPoolId), request.GroupName);
            var keys = tables.Groups.Members(group.UserPoolId!, group.GroupName!, after, limit);
            return keys.Select(key => tables.Users.Find(group.UserPoolId!, key)).OfType<User>().ToList();
        });
}
