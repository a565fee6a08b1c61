using System.Net;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime;
using AWSSDK.CognitoIdentityProvider.Tests.Samples;
using Cognito.ServiceModel;
using Microsoft.AspNetCore.Http;

namespace AWSSDK.CognitoIdentityProvider.Tests.Client;

public sealed class ErrorTests
{
    public static TheoryData<string> Errors =>
        [.. ApiModel.Parsed.Shapes.Where(shape => shape.Kind == ShapeKind.Exception).Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Each_error_arrives_as_its_own_exception(string name)
    {
        var error = await ThrownAsync($$"""{"__type":"{{name}}","message":"What went wrong."}""", 400, $"{name}:");

        Assert.Equal($"Amazon.CognitoIdentityProvider.Model.{name}", error.GetType().FullName);
        Assert.IsType<AmazonCognitoIdentityProviderException>(error, exactMatch: false);
        Assert.Equal("What went wrong.", error.Message);
        Assert.Equal(name, error.ErrorCode);
        Assert.Equal(HttpStatusCode.BadRequest, error.StatusCode);
        Assert.Equal(ErrorType.Sender, error.ErrorType);
        Assert.Equal(ServiceStub.RequestId, error.RequestId);
    }

    [Theory]
    [InlineData("UserNotFoundException", null)]
    [InlineData("com.amazonaws.cognito.identity.idp.model#UserNotFoundException", null)]
    [InlineData("com.amazonaws.cognito#UserNotFoundException:http://internal.amazon.com/coral/", null)]
    [InlineData(null, "UserNotFoundException")]
    [InlineData(null, "UserNotFoundException:")]
    [InlineData("SomethingElse", "UserNotFoundException:http://internal.amazon.com/coral/com.amazon.coral.validate/")]
    public async Task An_errors_name_is_found_in_the_header_or_the_body_however_qualified(string? body, string? header)
    {
        var error = await ThrownAsync($$"""{"__type":{{(body is null ? "null" : $"\"{body}\"")}},"message":"No."}""", 400, header);

        Assert.IsType<UserNotFoundException>(error);
        Assert.Equal("UserNotFoundException", error.ErrorCode);
    }

    [Theory]
    [InlineData("""{"__type":"UserNotFoundException","Message":"Spelt otherwise."}""", "Spelt otherwise.")]
    [InlineData("""{"__type":"UserNotFoundException"}""", "The service answered UserNotFoundException with HTTP status 400 and no message.")]
    [InlineData("""{"__type":"UserNotFoundException","message":{"not":"text"}}""", "The service answered UserNotFoundException with HTTP status 400 and no message.")]
    public async Task An_error_has_a_message_even_when_the_service_gives_none(string body, string message) =>
        Assert.Equal(message, (await ThrownAsync(body, 400)).Message);

    [Fact]
    public async Task An_error_carries_its_other_members()
    {
        var error = await ThrownAsync("""{"__type":"InvalidParameterException","message":"No.","reasonCode":"UNSUPPORTED"}""", 400);

        Assert.Equal("UNSUPPORTED", Assert.IsType<InvalidParameterException>(error).ReasonCode);
    }

    [Fact]
    public async Task An_error_the_api_does_not_know_keeps_its_name()
    {
        var error = await ThrownAsync("""{"__type":"BrandNewException","message":"Nobody knows me."}""", 400);

        Assert.Equal(typeof(AmazonCognitoIdentityProviderException), error.GetType());
        Assert.Equal(("BrandNewException", "Nobody knows me."), (error.ErrorCode, error.Message));
    }

    [Theory]
    [InlineData("<html><body>Internal Server Error</body></html>", 500)]
    [InlineData("", 500)]
    [InlineData("", 403)]
    [InlineData("[1,2]", 400)]
    [InlineData("\"text\"", 400)]
    [InlineData("""{"__type":""", 400)]
    [InlineData("""{"__type":5,"message":5}""", 400)]
    public async Task An_error_that_is_not_the_services_json_is_named_by_its_status(string body, int status)
    {
        var error = await ThrownAsync(body, status);

        Assert.Equal(typeof(AmazonCognitoIdentityProviderException), error.GetType());
        Assert.Equal((HttpStatusCode)status, error.StatusCode);
        Assert.Equal(((HttpStatusCode)status).ToString(), error.ErrorCode);
        Assert.Equal(status >= 500 ? ErrorType.Receiver : ErrorType.Sender, error.ErrorType);
    }

    [Fact]
    public async Task A_throttled_call_is_tried_again()
    {
        await using var service = await ServiceStub.StartAsync(async (http, count) =>
        {
            http.Response.StatusCode = count == 1 ? 400 : 200;
            await http.Response.WriteAsJsonAsync(count == 1 ? new { __type = "TooManyRequestsException", message = "Rate exceeded" } : new object());
        });
        var config = Clients.Config(service);
        config.MaxErrorRetry = 1;
        using var client = new AmazonCognitoIdentityProviderClient(new AnonymousAWSCredentials(), config);

        await client.GetUserAsync(new GetUserRequest(), TestContext.Current.CancellationToken);

        Assert.Equal(2, service.Requests.Count);
    }

    private static async Task<AmazonServiceException> ThrownAsync(string body, int status, string? errorType = null)
    {
        await using var service = await ServiceStub.AnsweringAsync(body, status, errorType);
        using var client = Clients.Anonymous(service);
        return await Assert.ThrowsAnyAsync<AmazonServiceException>(() => client.GetUserAsync(new GetUserRequest(), TestContext.Current.CancellationToken));
    }
}
