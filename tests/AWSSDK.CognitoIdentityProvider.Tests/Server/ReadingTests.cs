using Cognito.Local.Model;
using Cognito.Local.Wire;

namespace AWSSDK.CognitoIdentityProvider.Tests.Server;

public sealed class ReadingTests
{
    [Theory]
    [InlineData("SignUp", """{"ClientId":1}""", "ClientId: NUMBER_VALUE can not be converted to a String")]
    [InlineData("SignUp", """{"ClientId":true}""", "ClientId: TRUE_VALUE can not be converted to a String")]
    [InlineData("SignUp", """{"ClientId":["c"]}""", "ClientId: Start of structure or map found where not expected.")]
    [InlineData("SignUp", """{"UserAttributes":{"email":"a"}}""", "UserAttributes: Expected list or null")]
    [InlineData("SignUp", """{"UserAttributes":["a"]}""", "UserAttributes[0]: Expected map or null")]
    [InlineData("SignUp", """{"UserAttributes":[{"Name":"a"},{"Value":false}]}""", "UserAttributes[1].Value: FALSE_VALUE can not be converted to a String")]
    [InlineData("SignUp", """{"UserAttributes":[null]}""", "UserAttributes[0]: A list or map has no place for null")]
    [InlineData("SignUp", """{"ClientMetadata":[]}""", "ClientMetadata: Expected map or null")]
    [InlineData("SignUp", """{"ClientMetadata":{"a":1}}""", "ClientMetadata.a: NUMBER_VALUE can not be converted to a String")]
    [InlineData("SignUp", """{"UserContextData":"a"}""", "UserContextData: Expected map or null")]
    [InlineData("ListUsers", """{"Limit":"10"}""", "Limit: STRING_VALUE can not be converted to an Integer")]
    [InlineData("ListUsers", """{"Limit":99999999999}""", "Limit: NUMBER_VALUE can not be converted to an Integer")]
    [InlineData("ListUsers", """{"Limit":1.5}""", "Limit: NUMBER_VALUE can not be converted to an Integer")]
    [InlineData("AdminCreateUser", """{"ForceAliasCreation":"true"}""", "ForceAliasCreation: STRING_VALUE can not be converted to a Boolean")]
    [InlineData("SetUICustomization", """{"ImageFile":"not base64"}""", "ImageFile: STRING_VALUE can not be converted to a Blob")]
    [InlineData("SignUp", """{"UserName":"u"}""", "UserName: The API has no such member")]
    [InlineData("CreateUserPool", """{"Policies":{"PasswordPolicy":{"MinLength":8}}}""", "Policies.PasswordPolicy.MinLength: The API has no such member")]
    [InlineData("SignUp", """{"Username":"\uD800"}""", "Username: The text is not valid Unicode")]
    [InlineData("SignUp", """{"\uD800":"u"}""", "The text is not valid Unicode")]
    [InlineData("SignUp", "[]", "Expected map or null")]
    [InlineData("SignUp", "null", "Expected map or null")]
    [InlineData("SignUp", "{", "The request is not valid JSON")]
    [InlineData("SignUp", "{}{}", "The request is not valid JSON")]
    [InlineData("SignUp", "Username=u", "The request is not valid JSON")]
    public void What_the_types_do_not_allow_is_refused_with_its_place(string operation, string json, string message)
    {
        var refused = Assert.Throws<SerializationException>(() => Requests.Read(operation, json));

        Assert.Equal(message, refused.Message);
    }

    [Fact]
    public void Depth_is_limited()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 100));

        Assert.Throws<SerializationException>(() => Requests.Read("SignUp", $$"""{"Unknown":{{deep}}""", UnknownMembers.Skip));
    }

    [Fact]
    public void The_problem_and_its_place_can_be_told_apart()
    {
        var refused = Assert.Throws<SerializationException>(() => Requests.Read("SignUp", """{"UserAttributes":[{"Name":1}]}"""));

        Assert.Equal("NUMBER_VALUE can not be converted to a String", refused.Problem);
        Assert.Equal("UserAttributes[0].Name", refused.Path);
    }

    [Fact]
    public void Unknown_members_can_be_skipped_at_any_depth()
    {
        var request = Assert.IsType<CreateUserPoolRequest>(Requests.Read(
            "CreateUserPool",
            """{"Arn":"a","Other":{"x":[1,{"y":2}]},"PoolName":"p","Policies":{"New":[1],"PasswordPolicy":{"Newer":null,"MinimumLength":8}},"Schema":[{"Name":"n","Newest":1}]}""",
            UnknownMembers.Skip));

        Assert.Equal("p", request.PoolName);
        Assert.Equal(8, request.Policies?.PasswordPolicy?.MinimumLength);
        Assert.Equal("n", Assert.Single(request.Schema!).Name);
    }

    [Theory]
    [InlineData("1682955829.578", 1682955829578)]
    [InlineData("1.682955829578E9", 1682955829578)]
    [InlineData("1682955829", 1682955829000)]
    [InlineData("\"2023-05-01T15:43:49.578000+00:00\"", 1682955829578)]
    public void A_timestamp_is_seconds_or_what_the_CLI_prints(string json, long milliseconds)
    {
        var reader = new System.Text.Json.Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes($$"""{"CreationDate":{{json}}}"""));
        reader.Read();

        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), UserPoolType.Read(ref reader).CreationDate);
    }

    [Theory]
    [InlineData("1e20", "CreationDate: The timestamp is out of range")]
    [InlineData("1e300", "CreationDate: NUMBER_VALUE can not be converted to a Timestamp")]
    [InlineData("\"yesterday\"", "CreationDate: STRING_VALUE can not be converted to a Timestamp")]
    public void A_timestamp_that_is_none_is_refused(string json, string message)
    {
        var refused = Assert.Throws<SerializationException>(() =>
        {
            var reader = new System.Text.Json.Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes($$"""{"CreationDate":{{json}}}"""));
            reader.Read();
            UserPoolType.Read(ref reader);
        });

        Assert.Equal(message, refused.Message);
    }

    [Fact]
    public void An_empty_body_is_an_empty_request() =>
        Assert.Equal(new ListUserPoolsRequest(), Requests.Read("ListUserPools", ""));
}
