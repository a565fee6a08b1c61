using System.Text.Json;
using System.Text.Json.Nodes;
using AWSSDK.CognitoIdentityProvider.Tests.Samples;
using Cognito.Local.Model;
using Cognito.Local.Wire;
using Microsoft.AspNetCore.Http;

namespace AWSSDK.CognitoIdentityProvider.Tests.Client;

public sealed class RoundTripTests
{
    [Theory]
    [MemberData(nameof(ApiModel.OperationNames), MemberType = typeof(ApiModel))]
    public async Task A_request_arrives_member_by_member(string operation)
    {
        await using var service = await ServiceStub.AnsweringAsync("{}");
        using var client = Clients.Anonymous(service);
        var shape = ApiModel.Operation(operation).Input;
        var sample = new Sampler().Fill(shape);

        await client.CallAsync(operation, WireValues.Write(shape, sample, Calls.EmptyRequest(operation).GetType()));

        var request = service.Request;
        Assert.Equal(("POST", "/", "application/x-amz-json-1.1"), (request.Method, request.Path, request.Headers.ContentType.ToString()));
        Assert.Equal(Operations.TargetPrefix + operation, request.Headers["X-Amz-Target"]);
        var arrived = Operations.All.Single(known => known.Name == operation).Read(request.Body.Span);
        var violations = new ConstraintViolations();
        arrived.Validate(violations);
        Assert.False(violations.Any, violations.Any ? violations.Message : "");
        AssertSame(sample, WireValues.Read(shape, arrived));
    }

    [Theory]
    [MemberData(nameof(ApiModel.OperationNames), MemberType = typeof(ApiModel))]
    public async Task A_response_arrives_member_by_member(string operation)
    {
        var shape = ApiModel.Operation(operation).Output;
        var sample = shape is null ? null : new Sampler().Fill(shape);
        await using var service = await ServiceStub.StartAsync((http, _) => http.Response.WriteAsync(sample is null ? "" : WrittenByServer(shape!.Name, sample), http.RequestAborted));
        using var client = Clients.Anonymous(service);

        var response = await client.CallAsync(operation, Calls.EmptyRequest(operation));

        Assert.Equal(System.Net.HttpStatusCode.OK, response.HttpStatusCode);
        if (shape is not null)
            AssertSame(sample, WireValues.Read(shape, response));
    }

    [Fact]
    public async Task What_is_not_set_is_not_sent()
    {
        await using var service = await ServiceStub.AnsweringAsync("{}");
        using var client = Clients.Anonymous(service);

        foreach (var operation in ApiModel.Parsed.Operations)
            await client.CallAsync(operation.Name, Calls.EmptyRequest(operation.Name));

        Assert.All(service.Requests, request => Assert.Equal("{}", System.Text.Encoding.UTF8.GetString(request.Body.Span)));
    }

    [Fact]
    public async Task What_is_absent_or_null_in_a_response_is_null()
    {
        foreach (var operation in ApiModel.Parsed.Operations.Where(operation => operation.Output is not null))
        {
            var members = operation.Output!.Members;
            var nulls = new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)null)));
            await using var service = await ServiceStub.StartAsync((http, count) => http.Response.WriteAsync(count == 1 ? "{}" : nulls.ToJsonString(), http.RequestAborted));
            using var client = Clients.Anonymous(service);

            var absent = await client.CallAsync(operation.Name, Calls.EmptyRequest(operation.Name));
            var nulled = await client.CallAsync(operation.Name, Calls.EmptyRequest(operation.Name));

            AssertSame(nulls, WireValues.Read(operation.Output, absent));
            AssertSame(nulls, WireValues.Read(operation.Output, nulled));
        }
    }

    private static string WrittenByServer(string structure, JsonNode sample)
    {
        var type = typeof(SignUpRequest).Assembly.GetType($"Cognito.Local.Model.{structure}", throwOnError: true)!;
        return (string)typeof(RoundTripTests).GetMethod(nameof(WrittenAs), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(null, [sample.ToJsonString()])!;
    }

    private static string WrittenAs<T>(string json)
        where T : class, IStructure<T>
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json));
        reader.Read();
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            T.Read(ref reader).Write(writer);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void AssertSame(JsonNode? sent, JsonNode? arrived) =>
        Assert.True(JsonNode.DeepEquals(sent, arrived), $"sent {sent}{Environment.NewLine}arrived {arrived}");
}
