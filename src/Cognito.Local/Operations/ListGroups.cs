using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class ListGroups
{
    public static ListGroupsResponse Handle(ListGroupsRequest request, OperationContext context)
    {
        var page = context.Page($"{nameof(ListGroups)} {request.UserPoolId}", request.NextToken, request.Limit,
            (after, limit) => context.Store.Read(tables => tables.Groups.Page(tables.Pool(request.UserPoolId).Id!, after, limit)),
            group => group.GroupName!);
        return new() { Groups = page.Items, NextToken = page.NextToken };
    }
}
