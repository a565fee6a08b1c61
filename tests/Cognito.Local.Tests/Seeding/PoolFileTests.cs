using System.Net;
using Amazon.CognitoIdentityProvider;
using Microsoft.Extensions.Time.Testing;

namespace Cognito.Local.Tests.Seeding;

public sealed class PoolFileTests : IDisposable
{
    private const string Shop = """
        [
          // A comment and a trailing comma are fine.
          {
            "Id": "eu-west-1_Shop12345",
            "PoolName": "shop",
            "UsernameAttributes": ["email"],
            "Clients": [
              { "ClientId": "shopclient", "ClientName": "web", "ClientSecret": "0123456789abcdef0123456789abcdef", },
              { "ClientName": "mobile" },
            ],
            "Groups": [{ "GroupName": "admins", "Precedence": 1 }],
            "Users": [
              {
                "Username": "anna@example.org", "Password": "Secret-123", "Groups": ["admins"], "Sub": "11111111-2222-3333-4444-555555555555",
                "UserAttributes": [{ "Name": "email_verified", "Value": "true" }],
              },
              { "Username": "berta@example.org", "TemporaryPassword": "Secret-456" },
            ],
          },
        ]
        """;

    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Pools_clients_groups_and_users_are_there_with_their_ids()
    {
        using var cognito = Start(Shop);
        using var client = cognito.CreateClient();

        var pool = (await client.DescribeUserPoolAsync(new() { UserPoolId = "eu-west-1_Shop12345" })).UserPool;
        Assert.Equal(("shop", 2), (pool.Name, pool.EstimatedNumberOfUsers));
        var app = (await client.DescribeUserPoolClientAsync(new() { UserPoolId = pool.Id, ClientId = "shopclient" })).UserPoolClient;
        Assert.Equal("0123456789abcdef0123456789abcdef", app.ClientSecret);
        Assert.Equal(2, (await client.ListUserPoolClientsAsync(new() { UserPoolId = pool.Id })).UserPoolClients.Count);

        var anna = await client.AdminGetUserAsync(new() { UserPoolId = pool.Id, Username = "anna@example.org" });
        Assert.Equal(("11111111-2222-3333-4444-555555555555", UserStatusType.CONFIRMED), (anna.Username, anna.UserStatus));
        Assert.Equal("admins", Assert.Single((await client.AdminListGroupsForUserAsync(new() { UserPoolId = pool.Id, Username = "anna@example.org" })).Groups).GroupName);
        var berta = await client.AdminGetUserAsync(new() { UserPoolId = pool.Id, Username = "berta@example.org" });
        Assert.Equal(UserStatusType.FORCE_CHANGE_PASSWORD, berta.UserStatus);
    }

    [Fact]
    public async Task Starting_again_on_the_same_data_changes_nothing()
    {
        var data = folder.File("pool.db");
        using (var first = Start(Shop, data))
        using (var client = first.CreateClient())
            await client.AdminDisableUserAsync(new() { UserPoolId = "eu-west-1_Shop12345", Username = "anna@example.org" });
        clock.Advance(TimeSpan.FromDays(1));

        using var second = Start(Shop.Replace("Secret-123", "Other-12345", StringComparison.Ordinal), data);

        using var again = second.CreateClient();
        var pools = (await again.ListUserPoolsAsync(new() { MaxResults = 10 })).UserPools;
        Assert.Equal(pools[0].CreationDate, clock.GetUtcNow().UtcDateTime - TimeSpan.FromDays(1));
        Assert.Equal(2, (await again.ListUserPoolClientsAsync(new() { UserPoolId = Assert.Single(pools).Id })).UserPoolClients.Count);
        Assert.False((await again.AdminGetUserAsync(new() { UserPoolId = pools[0].Id, Username = "anna@example.org" })).Enabled);
    }

    [Fact]
    public async Task What_the_describe_commands_print_can_be_pasted_in()
    {
        using var cognito = Start("""
            {
              "UserPool": {
                "Id": "us-east-2_CIlIKaiUZ", "Name": "pasted", "Arn": "arn:aws:cognito-idp:us-east-2:1:userpool/x", "EstimatedNumberOfUsers": 5,
                "Policies": { "PasswordPolicy": { "MinimumLength": 8, "RequireUppercase": true, "RequireLowercase": true, "RequireNumbers": true,
                  "RequireSymbols": true, "TemporaryPasswordValidityDays": 7 } },
                "LambdaConfig": {}, "LastModifiedDate": "2023-03-05T22:42:10.361000-05:00", "CreationDate": 1678074130.361,
                "SchemaAttributes": [
                  { "Name": "sub", "AttributeDataType": "String", "DeveloperOnlyAttribute": false, "Mutable": false, "Required": true,
                    "StringAttributeConstraints": { "MinLength": "1", "MaxLength": "2048" } },
                  { "Name": "identities", "AttributeDataType": "String", "Mutable": true, "Required": false, "StringAttributeConstraints": {} },
                  { "Name": "email", "AttributeDataType": "String", "DeveloperOnlyAttribute": false, "Mutable": true, "Required": true },
                  { "Name": "custom:tenant", "AttributeDataType": "String", "DeveloperOnlyAttribute": false, "Mutable": true, "Required": false }
                ],
                "VerificationMessageTemplate": { "DefaultEmailOption": "CONFIRM_WITH_CODE" }, "MfaConfiguration": "OPTIONAL",
                "EmailConfiguration": { "EmailSendingAccount": "COGNITO_DEFAULT" }, "UserPoolTags": {}, "Domain": "x",
                "AdminCreateUserConfig": { "AllowAdminCreateUserOnly": false, "UnusedAccountValidityDays": 7 }
              },
              "Clients": [ { "UserPoolClient": {
                "UserPoolId": "us-east-2_CIlIKaiUZ", "ClientName": "app", "ClientId": "2e159j8gaq2h6a75a3v2fes67s",
                "LastModifiedDate": "2025-07-02T02:40:17.245000+00:00", "CreationDate": "2025-07-02T02:40:17.245000+00:00",
                "RefreshTokenValidity": 30, "TokenValidityUnits": {}, "ExplicitAuthFlows": [ "ALLOW_USER_PASSWORD_AUTH" ],
                "AllowedOAuthFlowsUserPoolClient": false, "EnableTokenRevocation": true, "EnablePropagateAdditionalUserContextData": false,
                "AuthSessionValidity": 3 } } ]
            }
            """);
        using var client = cognito.CreateClient();

        var pool = (await client.DescribeUserPoolAsync(new() { UserPoolId = "us-east-2_CIlIKaiUZ" })).UserPool;

        Assert.Equal(("pasted", UserPoolMfaType.OPTIONAL, 0), (pool.Name, pool.MfaConfiguration, pool.EstimatedNumberOfUsers));
        Assert.Equal(clock.GetUtcNow().UtcDateTime, pool.CreationDate);
        Assert.Contains(pool.SchemaAttributes, attribute => attribute.Name == "custom:tenant");
        Assert.DoesNotContain(pool.SchemaAttributes, attribute => attribute.Name.EndsWith("identities", StringComparison.Ordinal));
        Assert.True((await client.GetUserPoolMfaConfigAsync(new() { UserPoolId = pool.Id })).SoftwareTokenMfaConfiguration.Enabled);
        Assert.Equal(["ALLOW_USER_PASSWORD_AUTH"], (await client.DescribeUserPoolClientAsync(
            new() { UserPoolId = pool.Id, ClientId = "2e159j8gaq2h6a75a3v2fes67s" })).UserPoolClient.ExplicitAuthFlows);
    }

    [Fact]
    public async Task A_program_gets_a_token_for_the_scopes_of_the_file()
    {
        using var cognito = Start("""
            [{
              "Id": "eu-west-1_Orders123", "PoolName": "orders", "Domain": "orders",
              "ResourceServers": [{ "Identifier": "orders", "Name": "Orders", "Scopes": [{ "ScopeName": "read", "ScopeDescription": "Look" }] }],
              "Clients": [{
                "ClientId": "program", "ClientName": "program", "ClientSecret": "0123456789abcdef0123456789abcdef",
                "AllowedOAuthFlowsUserPoolClient": true, "AllowedOAuthFlows": ["client_credentials"], "AllowedOAuthScopes": ["orders/read"],
              }],
            }]
            """);
        using var client = cognito.CreateClient();
        using var http = new HttpClient(cognito.CreateHandler());
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "program",
            ["client_secret"] = "0123456789abcdef0123456789abcdef",
        });

        using var answer = await http.PostAsync("https://orders.auth.eu-west-1.amazoncognito.com/oauth2/token", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var server = (await client.DescribeResourceServerAsync(new() { UserPoolId = "eu-west-1_Orders123", Identifier = "orders" })).ResourceServer;
        Assert.Equal(("Orders", "read"), (server.Name, Assert.Single(server.Scopes).ScopeName));
    }

    [Fact]
    public async Task Mfa_settings_are_those_of_the_operation()
    {
        using var cognito = Start("""
            [{
              "Id": "eu-west-1_Mfa123456", "PoolName": "mfa", "MfaConfiguration": "OPTIONAL",
              "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN"] } },
              "SmsConfiguration": { "SnsCallerArn": "arn:aws:iam::000000000000:role/sms" },
              "MfaConfig": {
                "SmsMfaConfiguration": { "SmsAuthenticationMessage": "Your code: {####}" },
                "SoftwareTokenMfaConfiguration": { "Enabled": true },
                "WebAuthnConfiguration": { "RelyingPartyId": "localhost", "UserVerification": "required" },
              },
            }]
            """);
        using var client = cognito.CreateClient();

        var config = await client.GetUserPoolMfaConfigAsync(new() { UserPoolId = "eu-west-1_Mfa123456" });

        Assert.Equal(UserPoolMfaType.OPTIONAL, config.MfaConfiguration);
        Assert.Equal("Your code: {####}", config.SmsMfaConfiguration.SmsAuthenticationMessage);
        Assert.True(config.SoftwareTokenMfaConfiguration.Enabled);
        Assert.Equal(("localhost", UserVerificationType.Required), (config.WebAuthnConfiguration.RelyingPartyId, config.WebAuthnConfiguration.UserVerification));
    }

    [Theory]
    [InlineData("", "pool.json: The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true. LineNumber: 0 | BytePositionInLine: 0.")]
    [InlineData("1", "pool.json: must be a list of pools.")]
    [InlineData("[1]", "pool.json: pool 1: must be an object.")]
    [InlineData("""[{}]""", "pool.json: pool 1: 1 validation error detected: Value at 'poolName' failed to satisfy constraint: Member must not be null")]
    [InlineData("""[{"PoolName":"a","Name":"b"}]""", "pool.json: pool 1: has both Name and PoolName; one is enough.")]
    [InlineData("""[{"PoolName":"a","Id":"b"}]""", "pool.json: pool a: 1 validation error detected: Value 'b' at 'userPoolId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w-]+_[0-9a-zA-Z]+")]
    [InlineData("""[{"PoolName":"a","Policy":{}}]""", "pool.json: pool a, Policy: The API has no such member")]
    [InlineData("""[{"PoolName":"a","Policies":{"PasswordPolicy":{"MinimumLength":"8"}}}]""", "pool.json: pool a, Policies.PasswordPolicy.MinimumLength: STRING_VALUE can not be converted to an Integer")]
    [InlineData("""[{"PoolName":"a","MfaConfig":[]}]""", "pool.json: pool a, MfaConfig: must be an object.")]
    [InlineData("""[{"PoolName":"a","MfaConfig":{"Mfa":"ON"}}]""", "pool.json: pool a, MfaConfig.Mfa: The API has no such member")]
    [InlineData("""[{"PoolName":"a","MfaConfig":{"MfaConfiguration":"ON"}}]""", "pool.json: pool a: Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.")]
    [InlineData("""[{"PoolName":"a","Domain":"A_B"}]""", "pool.json: pool a: 1 validation error detected: Value 'A_B' at 'domain' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?$")]
    [InlineData("""[{"PoolName":"a","Domain":"d"},{"PoolName":"b","Domain":"d"}]""", "pool.json: pool b: Domain already associated with another user pool.")]
    [InlineData("""[{"PoolName":"a","ResourceServers":[{"Identifier":"s"}]}]""", "pool.json: pool a, ResourceServers[0]: 1 validation error detected: Value at 'name' failed to satisfy constraint: Member must not be null")]
    [InlineData("""[{"PoolName":"a","Clients":{}}]""", "pool.json: pool a, Clients: must be a list.")]
    [InlineData("""[{"PoolName":"a","Clients":[{"ClientName":"c","ClientId":1}]}]""", "pool.json: pool a, Clients[0].ClientId: must be a string.")]
    [InlineData("""[{"PoolName":"a","Clients":[{"ClientName":"c","GenerateSecrets":true}]}]""", "pool.json: pool a, Clients[0].GenerateSecrets: The API has no such member")]
    [InlineData("""[{"PoolName":"a","Clients":[{"ClientName":"c","ExplicitAuthFlows":["CUSTOM_AUTH_FLOW_ONLY","ALLOW_USER_AUTH"]}]}]""", "pool.json: pool a, Clients[0]: ExplicitAuthFlows cannot mix values with and without the prefix ALLOW_.")]
    [InlineData("""[{"PoolName":"a","Users":[{"Username":"u"}]}]""", "pool.json: pool a, Users[0]: needs a Password, or a TemporaryPassword to be changed at the first sign-in.")]
    [InlineData("""[{"PoolName":"a","Users":[{"Username":"u","Password":"Secret-123","Groups":["none"]}]}]""", "pool.json: pool a, Users[0]: The pool has no group none.")]
    [InlineData("""[{"PoolName":"a","Users":[{"Username":"u","Password":"secret-123"}]}]""", "pool.json: pool a, Users[0]: Password did not conform with policy: Password must have uppercase characters")]
    public void A_mistake_is_named_with_its_place(string json, string message)
    {
        var error = Assert.ThrowsAny<InvalidOperationException>(() => Start(json));
        Assert.Equal(message, error.Message);
    }

    private LocalCognito Start(string json, string? data = null) =>
        new(new LocalCognitoOptions { ConfigPath = folder.Write("pool.json", json), DataPath = data }, clock);
}
