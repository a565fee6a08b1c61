using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class AdminListGroupsForUser
{
    public static AdminListGroupsForUserResponse Handle(AdminListGroupsForUserRequest request, OperationContext context)
    {
        var page = context.Page($"{nameof(AdminListGroupsForUser)} {request.UserPoolId} {request.Username}", request.NextToken, request.Limit,
            (after, limit) => Groups(request, context, after, limit), group => group.GroupName!);
        return new() { Groups = page.Items, NextToken = page.NextToken };
    }

    private static List<GroupType> Groups(AdminListGroupsForUserRequest request, OperationContext context, string after, int limit) =>
        context.Store.Read(tables =>
        {
            var pool = tables.Pool(request.UserPoolId);
            var groups = tables.Groups.Of(pool.Id!, tables.User(pool, request.Username).Key);
            return groups.Where(group => string.CompareOrdinal(group.GroupName, after) > 0).Take(limit).ToList();
        });
}
