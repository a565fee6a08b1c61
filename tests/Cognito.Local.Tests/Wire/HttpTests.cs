using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Cognito.Local.Tests.Wire;

public sealed class HttpTests
{
    private const string Prefix = "AWSCognitoIdentityProviderService.";

    [Fact]
    public async Task An_answer_has_the_service_s_headers()
    {
        await using var face = await HttpFace.StartAsync();

        var response = await face.CallAsync(Prefix + "CreateUserPool", new StringContent("""{"PoolName":"p"}"""));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/x-amz-json-1.1", response.Content.Headers.ContentType!.ToString());
        Assert.True(Guid.TryParse(response.Headers.GetValues("x-amzn-RequestId").Single(), out _));
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("x-amzn-ErrorType", response.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("x-amzn-ErrorType"));
    }

    [Fact]
    public async Task An_error_is_in_the_body_and_in_the_headers()
    {
        await using var face = await HttpFace.StartAsync();

        var response = await face.CallAsync(Prefix + "DescribeUserPool", new StringContent("""{"UserPoolId":"us-east-1_none"}"""));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("ResourceNotFoundException:", response.Headers.GetValues("x-amzn-ErrorType").Single());
        Assert.Equal("User pool us-east-1_none does not exist.", response.Headers.GetValues("x-amzn-ErrorMessage").Single());
        Assert.Equal(
            """{"__type":"ResourceNotFoundException","message":"User pool us-east-1_none does not exist."}""",
            await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("DescribeUserPool", """{"UserPoolId":1}""", "SerializationException", "UserPoolId: NUMBER_VALUE can not be converted to a String")]
    [InlineData("DescribeUserPool", """{"Unknown":"x"}""", "SerializationException", "Unknown: The API has no such member")]
    [InlineData("DescribeUserPool", "{", "SerializationException", "The request is not valid JSON")]
    [InlineData("DescribeUserPool", "[]", "SerializationException", "Expected map or null")]
    [InlineData("DescribeUserPool", "{} {}", "SerializationException", "The request is not valid JSON")]
    [InlineData("DescribeUserPool", "", "InvalidParameterException", "1 validation error detected: Value at 'userPoolId' failed to satisfy constraint: Member must not be null")]
    [InlineData("CreateManagedLoginBranding", "{}", "UnknownOperationException", "CreateManagedLoginBranding is not an operation that this service has.")]
    [InlineData("No\u0007Such", "{}", "UnknownOperationException", "No?Such is not an operation that this service has.")]
    public async Task What_cannot_be_read_gets_the_service_s_error(string operation, string body, string type, string message)
    {
        await using var face = await HttpFace.StartAsync();
        using var handler = new HttpMessageInvoker(face.Cognito.CreateHandler());
        var request = new HttpRequestMessage(HttpMethod.Post, "https://any.host/") { Content = new StringContent(body) };
        request.Headers.TryAddWithoutValidation("X-Amz-Target", Prefix + operation);
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 any");

        var response = await handler.SendAsync(request, CancellationToken.None);

        await AssertErrorAsync(response, type, message);
    }

    [Fact]
    public async Task A_body_of_more_than_64_KB_is_refused_and_the_server_goes_on()
    {
        await using var face = await HttpFace.StartAsync();

        var response = await face.CallAsync(Prefix + "CreateUserPool", new StringContent($$"""{"PoolName":"{{new string('x', 65536)}}"}"""));

        await AssertErrorAsync(response, "SerializationException", "The body is larger than 65536 bytes");
        Assert.Equal(HttpStatusCode.OK, (await face.CallAsync(Prefix + "CreateUserPool", new StringContent("""{"PoolName":"p"}"""))).StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Other.CreateUserPool")]
    public async Task A_call_without_a_target_of_the_service_is_refused(string? target)
    {
        await using var face = await HttpFace.StartAsync();

        var response = await face.CallAsync(target, new StringContent("{}"));

        await AssertErrorAsync(response, "UnknownOperationException",
            (target is null ? "Nothing (the X-Amz-Target header is missing)" : "CreateUserPool") + " is not an operation that this service has.");
    }

    [Fact]
    public async Task A_signed_operation_wants_a_signature()
    {
        await using var face = await HttpFace.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent("""{"PoolName":"p"}""") };
        request.Headers.Add("X-Amz-Target", Prefix + "CreateUserPool");

        await AssertErrorAsync(await face.Http.SendAsync(request), "MissingAuthenticationTokenException", "Missing Authentication Token");
    }

    [Fact]
    public async Task Browsers_of_any_origin_may_call()
    {
        await using var face = await HttpFace.StartAsync();

        var response = await face.Http.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("POST", response.Headers.GetValues("Access-Control-Allow-Methods").Single());
        Assert.Contains("X-Amz-Target", response.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_can_go_under_a_prefix()
    {
        await using var face = await HttpFace.StartAsync("/cognito");

        Assert.Equal(HttpStatusCode.OK, (await face.CallAsync(Prefix + "CreateUserPool", new StringContent("""{"PoolName":"p"}"""), "/cognito")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await face.Http.GetAsync("/cognito/_local/health")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await face.Http.GetAsync("/_local/health")).StatusCode);
    }

    [Fact]
    public async Task Keys_and_discovery_are_public()
    {
        await using var face = await HttpFace.StartAsync(configure: options => options.BaseAddress = new Uri("http://localhost:9229/"));
        var pool = (await face.Cognito.CreateClient().CreateUserPoolAsync(new() { PoolName = "p" })).UserPool.Id;

        var keys = await face.Http.GetFromJsonAsync<JsonElement>($"/{pool}/.well-known/jwks.json");
        var discovery = await face.Http.GetFromJsonAsync<JsonElement>($"/{pool}/.well-known/openid-configuration");

        Assert.Equal(2, keys.GetProperty("keys").GetArrayLength());
        foreach (var key in keys.GetProperty("keys").EnumerateArray())
        {
            Assert.Equal(["alg", "e", "kid", "kty", "n", "use"], key.EnumerateObject().Select(member => member.Name));
            Assert.Equal(32, Convert.FromBase64String(key.GetProperty("kid").GetString()!).Length);
        }

        Assert.Equal($"http://localhost:9229/{pool}", discovery.GetProperty("issuer").GetString());
        Assert.Equal($"http://localhost:9229/{pool}/.well-known/jwks.json", discovery.GetProperty("jwks_uri").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await face.Http.GetAsync("/us-east-1_none/.well-known/jwks.json")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await face.Http.GetAsync($"/{pool}/.well-known/other")).StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1", "localhost", true)]
    [InlineData("::1", "[::1]", true)]
    [InlineData("127.0.0.1", "rebound.example", false)]
    [InlineData("192.0.2.7", "localhost", false)]
    public async Task Messages_are_for_this_machine(string caller, string host, bool shown)
    {
        await using var face = await HttpFace.StartAsync(caller: IPAddress.Parse(caller));
        foreach (var path in new[] { "/_local/messages", "/_local/health" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            Assert.Equal(shown ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await face.Http.SendAsync(request)).StatusCode);
        }
    }

    [Fact]
    public async Task Messages_are_for_others_when_the_options_say_so()
    {
        await using var face = await HttpFace.StartAsync(caller: IPAddress.Parse("192.0.2.7"), configure: options => options.ShowMessagesToOthers = true);

        Assert.Equal(HttpStatusCode.OK, (await face.Http.GetAsync("/_local/messages")).StatusCode);
    }

    [Fact]
    public async Task Messages_come_newest_first_and_by_pool_recipient_and_number()
    {
        await using var face = await HttpFace.StartAsync();
        face.Cognito.Service.Store.Write(tables =>
        {
            foreach (var (pool, to, code) in new[] { ("p_1", "a@x.org", "1"), ("p_1", "b@x.org", "2"), ("p_2", "a@x.org", "3"), ("p_1", "a@x.org", "4") })
                tables.Messages.Add(new(pool, "user", "EMAIL", to, "SignUp", "Subject", "Body", code, DateTimeOffset.UnixEpoch));
        });

        Assert.Equal(["4", "3", "2", "1"], await CodesAsync(""));
        Assert.Equal(["4", "1"], await CodesAsync("?poolId=p_1&to=a%40x.org"));
        Assert.Equal(["4"], await CodesAsync("?limit=1"));
        Assert.Equal(HttpStatusCode.BadRequest, (await face.Http.GetAsync("/_local/messages?limit=0")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await face.Http.GetAsync("/_local/messages?limit=x")).StatusCode);

        async Task<IEnumerable<string?>> CodesAsync(string query) =>
            (await face.Http.GetFromJsonAsync<JsonElement>("/_local/messages" + query)).EnumerateArray().Select(message => message.GetProperty("code").GetString());
    }

    private static async Task AssertErrorAsync(HttpResponseMessage response, string type, string message)
    {
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;
        Assert.Equal(type, error.GetProperty("__type").GetString());
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal(type + ":", response.Headers.GetValues("x-amzn-ErrorType").Single());
    }
}
