using Cognito.Local.Model;

namespace Cognito.Local.Operations;

internal static class ListUserPools
{
    public static ListUserPoolsResponse Handle(ListUserPoolsRequest request, OperationContext context)
    {
        var page = context.Page(nameof(ListUserPools), request.NextToken, request.MaxResults,
            (after, limit) => context.Store.Read(tables => tables.Pools.Page(after, limit)), pool => pool.Id!);
        return new()
        {
            UserPools = [.. page.Items.Select(Describe)],
            NextToken = page.NextToken,
        };
    }

    private static UserPoolDescriptionType Describe(UserPoolType pool) => new()
    {
        Id = pool.Id,
        Name = pool.Name,
        LambdaConfig = pool.LambdaConfig,
        LastModifiedDate = pool.LastModifiedDate,
        CreationDate = pool.CreationDate,
    };
}
