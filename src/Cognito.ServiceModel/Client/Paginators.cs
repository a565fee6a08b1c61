namespace Cognito.ServiceModel.Client;

/// <summary>The walk through all pages of each list operation that has a page token.</summary>
internal static class Paginators
{
    public static string Source(ServiceModel model)
    {
        var paged = model.Operations.Where(operation => operation.Pagination is not null).ToList();
        return $$"""
            namespace Amazon.CognitoIdentityProvider.Model
            {
                /// <summary>Walks through all pages of the list operations.</summary>
                public interface ICognitoIdentityProviderPaginatorFactory
                {
            {{string.Join("\n", paged.Select(operation => $"        I{operation.Name}Paginator {operation.Name}({operation.Name}Request request);"))}}
                }

                internal sealed class CognitoIdentityProviderPaginatorFactory(IAmazonCognitoIdentityProvider client) : ICognitoIdentityProviderPaginatorFactory
                {
            {{string.Join("\n", paged.Select(operation => $"        public I{operation.Name}Paginator {operation.Name}({operation.Name}Request request) => new {operation.Name}Paginator(client, request);"))}}
                }

            {{string.Join("\n", paged.Select(Paginator))}}
            }
            """;
    }

    private static string Paginator(Operation operation)
    {
        var token = operation.Pagination!.Token;
        var result = operation.Pagination.Result;
        var item = ClientNames.Entry(operation.Output!.Members.Single(member => member.Name == result).Shape);
        return $$"""
                /// <summary>All pages of {{ClientNames.Page(operation.Name)}}.</summary>
                public interface I{{operation.Name}}Paginator
                {
                    /// <summary>The pages.</summary>
                    IPaginatedEnumerable<{{operation.Name}}Response> Responses { get; }

                    /// <summary>What is on the pages.</summary>
                    IPaginatedEnumerable<{{item}}> {{result}} { get; }
                }

                internal sealed class {{operation.Name}}Paginator(IAmazonCognitoIdentityProvider client, {{operation.Name}}Request request) : I{{operation.Name}}Paginator, IPaginator<{{operation.Name}}Response>
                {
                    private readonly Pages<{{operation.Name}}Request, {{operation.Name}}Response> _pages = new(
                        request, client.{{operation.Name}}Async, static (request, token) => request.{{token}} = token, static request => request.{{token}}, static response => response.{{token}});

                    public IPaginatedEnumerable<{{operation.Name}}Response> Responses => new PaginatedResponse<{{operation.Name}}Response>(this);

                    public IPaginatedEnumerable<{{item}}> {{result}} =>
                        new PaginatedResultKeyResponse<{{operation.Name}}Response, {{item}}>(this, static response => response.{{result}} ?? []);

                    IAsyncEnumerable<{{operation.Name}}Response> IPaginator<{{operation.Name}}Response>.PaginateAsync(CancellationToken cancellationToken) => _pages.ReadAsync(cancellationToken);
                }

            """;
    }
}
