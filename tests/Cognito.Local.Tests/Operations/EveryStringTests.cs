using System.Reflection;
using System.Text.Json.Nodes;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime;
using Cognito.Local.Operations;

namespace Cognito.Local.Tests.Operations;

/// <summary>
/// Every text that any operation takes, wherever it stands in the request: an answer or an error of the service, never a fault, and
/// nothing happens to who is not named. The members are those of the SDK's requests, so that a new operation is in without a word here.
/// </summary>
public sealed class EveryStringTests : IDisposable
{
    private const int Deepest = 4;

    private readonly LocalPool local = new();

    public static TheoryData<string> Names => [.. OperationTable.All.Keys.Order(StringComparer.Ordinal)];

    public void Dispose() => local.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_that_is_sent_to_an_operation_breaks_anything(string operation)
    {
        var known = await KnownAsync();
        var bob = Bob(known);
        var request = typeof(AmazonCognitoIdentityProviderClient).Assembly.GetType($"Amazon.CognitoIdentityProvider.Model.{operation}Request")!;
        var places = Places(request, []).ToList();
        Assert.NotEmpty(places);

        foreach (var place in places)
        {
            foreach (var text in Nasty.Texts)
            {
                var body = Usual(request, known);
                Put(body, place, text);
                await SendAsync(operation, body, string.Join('.', place));
            }
        }

        Assert.Equal(bob, Bob(known));
    }

    [Theory]
    [InlineData("USER_SRP_AUTH")]
    [InlineData("USER_PASSWORD_AUTH")]
    [InlineData("USER_AUTH")]
    [InlineData("CUSTOM_AUTH")]
    [InlineData("REFRESH_TOKEN_AUTH")]
    public async Task Nothing_that_begins_a_sign_in_breaks_anything(string flow)
    {
        var known = await KnownAsync();
        var bob = Bob(known);
        string[] names =
        [
            "USERNAME", "PASSWORD", "SRP_A", "REFRESH_TOKEN", "DEVICE_KEY", "PREFERRED_CHALLENGE", "CHALLENGE_NAME", "SECRET_HASH",
            "TARGET_ACR_VALUES", "MAX_AGE", "ACCESS_TOKEN",
        ];
        foreach (var name in names)
        {
            foreach (var text in Nasty.Texts)
            {
                var parameters = new JsonObject { ["USERNAME"] = "jane", ["PASSWORD"] = "x", ["SRP_A"] = "2", ["REFRESH_TOKEN"] = known["RefreshToken"] };
                parameters[name] = text;
                await SendAsync("InitiateAuth", new() { ["ClientId"] = known["ClientId"], ["AuthFlow"] = flow, ["AuthParameters"] = parameters }, name);
            }
        }

        Assert.Equal(bob, Bob(known));
    }

    /// <summary>With a session that is good, so that the answer is really looked at.</summary>
    [Theory]
    [InlineData("SELECT_CHALLENGE", null, "ANSWER", "PASSWORD", "SRP_A", "CREDENTIAL")]
    [InlineData("PASSWORD", "PASSWORD", "PASSWORD")]
    [InlineData("PASSWORD_SRP", "PASSWORD_SRP", "SRP_A")]
    [InlineData("EMAIL_OTP", "EMAIL_OTP", "EMAIL_OTP_CODE", "EMAIL_MFA_CODE")]
    [InlineData("WEB_AUTHN", "WEB_AUTHN", "CREDENTIAL")]
    [InlineData("SOFTWARE_TOKEN_MFA", "app", "SOFTWARE_TOKEN_MFA_CODE")]
    [InlineData("CUSTOM_CHALLENGE", "custom", "ANSWER")]
    public async Task Nothing_that_answers_a_challenge_breaks_anything(string challenge, string? by, params string[] names)
    {
        var known = await KnownAsync();
        var bob = Bob(known);
        foreach (var name in names.Append("USERNAME").Append("DEVICE_KEY"))
        {
            foreach (var text in Nasty.Texts)
            {
                // Anew for each, for an answer may use the session up; later, for wrong ones may lock the user out.
                local.Clock.Advance(TimeSpan.FromMinutes(20));
                var (asked, session) = await BeginAsync(known, by);
                Assert.Equal(challenge, asked);
                var responses = new JsonObject { ["USERNAME"] = "jane" };
                foreach (var usual in names)
                    responses[usual] = "x";
                responses[name] = text;
                await SendAsync(
                    "RespondToAuthChallenge",
                    new() { ["ClientId"] = known["ClientId"], ["ChallengeName"] = challenge, ["Session"] = session, ["ChallengeResponses"] = responses },
                    name);
            }
        }

        Assert.Equal(bob, Bob(known));
    }

    private static IEnumerable<string[]> Places(Type type, string[] path)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(property => property.CanWrite))
        {
            string[] here = [.. path, property.Name];
            var (inner, steps) = Inner(property.PropertyType);
            here = [.. here, .. steps];
            if (inner == typeof(string) || inner.IsSubclassOf(typeof(ConstantClass)))
                yield return here;
            else if (inner.Namespace == typeof(UserType).Namespace && here.Length < Deepest)
            {
                foreach (var place in Places(inner, here))
                    yield return place;
            }
        }
    }

    /// <summary>What a list or a map holds, and the way into it.</summary>
    private static (Type Inner, string[] Steps) Inner(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>)
        ? (type.GenericTypeArguments[0], ["[]"])
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>)
            ? (type.GenericTypeArguments[1], ["{}"])
            : (type, []);

    /// <summary>The members whose values are known, so that it is the nasty one that decides.</summary>
    private static JsonObject Usual(Type request, Dictionary<string, string> known)
    {
        var body = new JsonObject();
        foreach (var property in request.GetProperties().Where(property => property.PropertyType == typeof(string) && known.ContainsKey(property.Name)))
            body[property.Name] = known[property.Name];
        return body;
    }

    private static void Put(JsonNode node, ReadOnlySpan<string> place, string text)
    {
        var key = place[0];
        JsonNode value = place.Length == 1 ? JsonValue.Create(text) : place[1] == "[]" ? new JsonArray() : new JsonObject();
        if (node is JsonArray list)
            list.Add(value);
        else
            node[key == "{}" ? text : key] = value;
        if (place.Length > 1)
            Put(value, place[1..], text);
    }

    private async Task SendAsync(string operation, JsonObject body, string place)
    {
        using var http = new HttpMessageInvoker(local.Cognito.CreateHandler());
        using var message = new HttpRequestMessage(HttpMethod.Post, "https://cognito.test/")
        {
            Content = new StringContent(body.ToJsonString()),
            Headers = { { "X-Amz-Target", "AWSCognitoIdentityProviderService." + operation }, { "Authorization", "AWS4-HMAC-SHA256 any" } },
        };
        using var response = await http.SendAsync(message, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)response.StatusCode is 200 or 400, $"{operation}, {place}: {(int)response.StatusCode} {answer}");
    }

    private string Bob(Dictionary<string, string> known) => local.Picture(known["UserPoolId"], "bob");

    private async Task<(string Challenge, string Session)> BeginAsync(Dictionary<string, string> known, string? by)
    {
        var app = new UserPoolClientType { ClientId = known["ClientId"], UserPoolId = known["UserPoolId"] };
        var begun = by switch
        {
            "custom" => await local.Client.InitiateAuthAsync(
                new() { ClientId = app.ClientId, AuthFlow = AuthFlowType.CUSTOM_AUTH, AuthParameters = new() { ["USERNAME"] = "jane" } }),
            "app" => await BeginWithAppAsync(app),
            "PASSWORD" or "PASSWORD_SRP" => await SelectAsync(app, by),
            _ => await local.ChooseAsync(app, "jane", by),
        };
        return (begun.ChallengeName, begun.Session);
    }

    private async Task<InitiateAuthResponse> SelectAsync(UserPoolClientType app, string factor)
    {
        var asked = await local.AnswerAsync(app, "SELECT_CHALLENGE", (await local.ChooseAsync(app, "jane")).Session, "jane", ("ANSWER", factor));
        return new() { ChallengeName = asked.ChallengeName, Session = asked.Session };
    }

    /// <summary>Jane gets an authenticator app only here: with one she could begin by password or passkey only.</summary>
    private Task<InitiateAuthResponse> BeginWithAppAsync(UserPoolClientType app)
    {
        local.Cognito.Service.Store.Write(tables =>
        {
            var jane = tables.Users.Find(app.UserPoolId, "jane")!;
            tables.Users.SaveUnindexed(jane with { SoftwareToken = new([1, 2, 3], null, 0), Mfa = jane.Mfa with { SoftwareToken = true } });
        });
        return local.SignInAsync(app, "jane");
    }

    /// <summary>
    /// A pool in which everything can be reached, and what its requests are filled with. Not with a PoolName: a thousand new pools
    /// would make as many signing keys, and UpdateUserPool takes the same settings.
    /// </summary>
    private async Task<Dictionary<string, string>> KnownAsync()
    {
        var app = await local.CreatePasskeyAppAsync(pool: pool => pool.Policies.SignInPolicy.AllowedFirstAuthFactors.Add("EMAIL_OTP"));
        await local.Client.UpdateUserPoolClientAsync(new()
        {
            UserPoolId = app.UserPoolId,
            ClientId = app.ClientId,
            ExplicitAuthFlows = ["ALLOW_USER_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        });
        await local.RegisterAsync(app, "jane");
        await local.RegisterAsync(app, "bob");
        await local.Client.SetUserPoolMfaConfigAsync(new()
        {
            UserPoolId = app.UserPoolId,
            MfaConfiguration = UserPoolMfaType.OPTIONAL,
            SoftwareTokenMfaConfiguration = new() { Enabled = true },
            WebAuthnConfiguration = new() { RelyingPartyId = PasskeyPool.RelyingParty, FactorConfiguration = "MULTI_FACTOR_WITH_USER_VERIFICATION" },
        });
        await local.Client.CreateGroupAsync(new() { UserPoolId = app.UserPoolId, GroupName = "staff" });
        var triggers = local.Cognito.Triggers(app.UserPoolId);
        triggers.DefineAuthChallenge = (_, response, _) =>
        {
            response.ChallengeName = "CUSTOM_CHALLENGE";
            return ValueTask.CompletedTask;
        };
        triggers.CreateAuthChallenge = (_, _, _) => ValueTask.CompletedTask;
        triggers.VerifyAuthChallengeResponse = (_, _, _) => ValueTask.CompletedTask;
        using var passkey = new PasskeyDevice();
        var tokens = (await local.SignInAsync(app, "jane")).AuthenticationResult;
        await local.AddPasskeyAsync(tokens.AccessToken, passkey);
        return new()
        {
            ["UserPoolId"] = app.UserPoolId,
            ["ClientId"] = app.ClientId,
            ["Username"] = "jane",
            ["AccessToken"] = tokens.AccessToken,
            ["RefreshToken"] = tokens.RefreshToken,
            ["Token"] = tokens.RefreshToken,
            ["GroupName"] = "staff",
            ["Password"] = People.Password,
            ["PreviousPassword"] = People.Password,
            ["ProposedPassword"] = "Password2!",
            ["ConfirmationCode"] = "123456",
            ["Code"] = "123456",
            ["UserCode"] = "123456",
            ["ClientName"] = "client",
        };
    }
}
