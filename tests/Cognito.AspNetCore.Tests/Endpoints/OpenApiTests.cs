using System.Text.Json.Nodes;
using Cognito.AspNetCore.Endpoints;
using Cognito.AspNetCore.SignIn;
using Cognito.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Tests.Endpoints;

/// <summary>The description that typed clients are generated from.</summary>
public sealed class OpenApiTests
{
    [Fact]
    public async Task Every_endpoint_is_there_with_examples_of_what_it_takes_and_answers()
    {
        await using var app = await StartAsync();
        var document = await DocumentAsync(app);
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<CognitoEndpoint>() is not null)
            .ToArray();

        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, endpoint =>
        {
            var method = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Single();
            var operation = document["paths"]?[endpoint.RoutePattern.RawText!]?[method.ToLowerInvariant()]!;
            Assert.NotEqual("", (string)operation["summary"]!);
            Assert.NotEmpty(operation["responses"]!["200"]!["content"]!["application/json"]!["examples"]!.AsObject());
            if (!HttpMethods.IsGet(method) && !HttpMethods.IsDelete(method))
            {
                Assert.NotEmpty(operation["requestBody"]!["content"]!["application/json"]!["examples"]!.AsObject());
            }
        });
        Assert.Distinct(endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName));
    }

    [Fact]
    public async Task Every_code_is_listed_and_shown_under_its_status()
    {
        await using var app = await StartAsync();
        var document = await DocumentAsync(app);

        var codes = document["components"]!["schemas"]!["ProblemResponse"]!["properties"]!["code"]!["enum"]!.AsArray();
        Assert.Equal(Refusals.All.Select(refusal => refusal.Code), codes.Select(code => (string)code!));
        Assert.All(Refusals.All, refusal =>
        {
            var example = document["components"]!["responses"]![$"Problem{Problems.Status(refusal.Kind)}"]!["content"]!["application/problem+json"]!["examples"]![refusal.Code]!["value"]!;
            Assert.Equal(refusal.Code, (string?)example["code"]);
            Assert.Equal(refusal.Text, (string?)example["detail"]);
        });
        Assert.Equal("#/components/responses/Problem400", (string?)document["paths"]!["/auth/sign-in"]!["post"]!["responses"]!["400"]!["$ref"]);
    }

    [Fact]
    public async Task A_problem_is_as_it_is_described()
    {
        await using var app = await StartAsync();
        var described = (await DocumentAsync(app))["components"]!["schemas"]!["ProblemResponse"]!;

        var (_, problem) = await app.Browser().JsonAsync("/auth/sign-in", new { username = "", password = "x" });

        var members = problem.AsObject().Select(member => member.Key).ToArray();
        Assert.Equal("username", (string?)problem["field"]);
        Assert.Subset(described["properties"]!.AsObject().Select(member => member.Key).ToHashSet(), members.ToHashSet());
        Assert.Superset(described["required"]!.AsArray().Select(name => (string)name!).ToHashSet(), members.ToHashSet());
    }

    [Theory]
    [InlineData("Challenge", "type")]
    [InlineData("ChallengeAnswer", "type")]
    [InlineData("FlowResponse", "state")]
    [InlineData("PasskeyResponse", "state")]
    [InlineData("AccountResponse", "state")]
    [InlineData("MfaResponse", "state")]
    [InlineData("DeviceResponse", "state")]
    [InlineData("UserSessionResponse", "state")]
    public async Task What_may_be_of_several_kinds_is_told_apart_by_a_member_that_is_always_there(string name, string discriminator)
    {
        await using var app = await StartAsync();
        var schemas = (await DocumentAsync(app))["components"]!["schemas"]!;

        var union = schemas[name]!;

        Assert.Equal(["oneOf", "discriminator"], union.AsObject().Select(member => member.Key).Where(member => member != "description"));
        var kinds = union["discriminator"]!["mapping"]!.AsObject();
        Assert.Equal(discriminator, (string?)union["discriminator"]!["propertyName"]);
        Assert.Equal(kinds.Select(kind => (string)kind.Value!), union["oneOf"]!.AsArray().Select(kind => (string)kind!["$ref"]!));
        Assert.All(kinds, kind =>
        {
            var schema = schemas[((string)kind.Value!).Split('/')[^1]]!;
            Assert.Equal(kind.Key, (string?)schema["properties"]![discriminator]!["enum"]!.AsArray().Single());
            Assert.Contains(discriminator, schema["required"]!.AsArray().Select(member => (string?)member));
        });
    }

    [Fact]
    public async Task Types_have_names_of_their_own_and_what_the_library_answers_by_itself_is_not_among_them()
    {
        await using var app = await StartAsync();

        var names = (await DocumentAsync(app))["components"]!["schemas"]!.AsObject().Select(schema => schema.Key).ToArray();

        Assert.Contains("SignInAnswerRequest", names);
        Assert.DoesNotContain(names, name => name is "Body" or "ProblemDetails" || name.Contains("Anonymous", StringComparison.Ordinal) || char.IsAsciiDigit(name[^1]));
        Assert.DoesNotContain(names, name => name.Contains("Verifier", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_absent_when_there_is_none_is_optional_and_never_null()
    {
        await using var app = await StartAsync();
        var schemas = (await DocumentAsync(app))["components"]!["schemas"]!;

        Assert.Equal("string", (string?)schemas["FlowResponseSignedIn"]!["properties"]!["returnUrl"]!["type"]);
        Assert.Equal("#/components/schemas/SoftwareTokenSetup", (string?)schemas["FlowResponseAsking"]!["properties"]!["softwareToken"]!["$ref"]);
        Assert.Contains("qrCode", schemas["SoftwareTokenSetup"]!["required"]!.AsArray().Select(member => (string?)member));
        Assert.Null(schemas["SignInRequest"]!["properties"]!["persistent"]!["default"]);
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(build: builder => builder.Services.AddOpenApi(), map: web => web.MapOpenApi());

    private static async Task<JsonNode> DocumentAsync(TestApp app) =>
        JsonNode.Parse(await (await app.Browser().GetAsync("/openapi/v1.json")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
}
