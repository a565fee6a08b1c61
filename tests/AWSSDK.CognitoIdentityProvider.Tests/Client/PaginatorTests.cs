using System.Text;
using System.Text.Json.Nodes;
using Amazon.CognitoIdentityProvider.Model;
using AWSSDK.CognitoIdentityProvider.Tests.Samples;
using Microsoft.AspNetCore.Http;

namespace AWSSDK.CognitoIdentityProvider.Tests.Client;

public sealed class PaginatorTests
{
    [Fact]
    public async Task All_pages_are_walked_through_with_the_token_of_the_page_before()
    {
        await using var service = await ThreePagesAsync();
        using var client = Clients.Anonymous(service);

        var names = new List<string>();
        await foreach (var user in client.Paginators.ListUsers(new ListUsersRequest { UserPoolId = "eu-west-1_a", Limit = 1 }).Users)
            names.Add(user.Username);

        Assert.Equal(["user1", "user2", "user3"], names);
        Assert.Equal(
            [null, "page2", "page3"],
            service.Requests.Select(request => (string?)JsonNode.Parse(request.Body.Span)!["PaginationToken"]));
    }

    [Fact]
    public async Task A_page_without_entries_is_an_empty_page()
    {
        await using var service = await ServiceStub.AnsweringAsync("{}");
        using var client = Clients.Anonymous(service);

        Assert.Empty(await client.Paginators.ListUsers(new ListUsersRequest()).Users.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_paginator_is_walked_through_once()
    {
        await using var service = await ThreePagesAsync();
        using var client = Clients.Anonymous(service);
        var paginator = client.Paginators.ListUsers(new ListUsersRequest());

        Assert.Equal(3, await paginator.Responses.CountAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await paginator.Users.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Every_list_operation_with_pages_has_a_paginator()
    {
        var expected = ApiModel.Parsed.Operations.Where(operation => operation.Pagination is not null).Select(operation => operation.Name);

        Assert.Equal(expected, typeof(ICognitoIdentityProviderPaginatorFactory).GetMethods().Select(method => method.Name));
    }

    private static Task<ServiceStub> ThreePagesAsync() => ServiceStub.StartAsync((http, count) =>
    {
        var next = count < 3 ? $",\"PaginationToken\":\"page{count + 1}\"" : "";
        return http.Response.WriteAsync($$"""{"Users":[{"Username":"user{{count}}"}]{{next}}}""", Encoding.UTF8, http.RequestAborted);
    });
}
