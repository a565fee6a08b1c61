namespace AWSSDK.CognitoIdentityProvider.Tests.Server;

/// <summary>The texts and their places are those the service was seen to answer with.</summary>
public sealed class ConstraintTests
{
    [Theory]
    [InlineData(
        "AdminConfirmSignUp",
        """{"UserPoolId":" ap-northeast-1_xxx","Username":"u"}""",
        @"1 validation error detected: Value ' ap-northeast-1_xxx' at 'userPoolId' failed to satisfy constraint: Member must satisfy regular expression pattern: [\w-]+_[0-9a-zA-Z]+")]
    [InlineData(
        "DescribeUserPool",
        "{}",
        "1 validation error detected: Value at 'userPoolId' failed to satisfy constraint: Member must not be null")]
    [InlineData(
        "ConfirmSignUp",
        """{"ClientId":"c","Username":"u","ConfirmationCode":""}""",
        @"2 validation errors detected: Value '' at 'confirmationCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [\S]+; Value '' at 'confirmationCode' failed to satisfy constraint: Member must have length greater than or equal to 1")]
    [InlineData(
        "ListUsers",
        """{"UserPoolId":"p_1","Limit":61}""",
        "1 validation error detected: Value '61' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 60")]
    [InlineData(
        "ListUserPools",
        """{"MaxResults":0}""",
        "1 validation error detected: Value '0' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 1")]
    [InlineData(
        "CreateUserPool",
        """{"PoolName":"p","MfaConfiguration":"false"}""",
        "1 validation error detected: Value 'false' at 'mfaConfiguration' failed to satisfy constraint: Member must satisfy enum value set: [OFF, ON, OPTIONAL]")]
    [InlineData(
        "CreateUserPool",
        """{"PoolName":"p","Policies":{"PasswordPolicy":{"MinimumLength":5}}}""",
        "1 validation error detected: Value '5' at 'policies.passwordPolicy.minimumLength' failed to satisfy constraint: Member must have value greater than or equal to 6")]
    [InlineData(
        "AddCustomAttributes",
        """{"UserPoolId":"p_1","CustomAttributes":[{"Name":"fine"},{"Name":"phone_number_verified"}]}""",
        "1 validation error detected: Value 'phone_number_verified' at 'customAttributes.2.member.name' failed to satisfy constraint: Member must have length less than or equal to 20")]
    [InlineData(
        "AddCustomAttributes",
        """{"UserPoolId":"p_1","CustomAttributes":[]}""",
        "1 validation error detected: Value at 'customAttributes' failed to satisfy constraint: Member must have length greater than or equal to 1")]
    [InlineData(
        "UpdateUserPoolClient",
        """{"UserPoolId":"p_1","ClientId":"c","LogoutURLs":["https://a.example",""]}""",
        @"1 validation error detected: Value '[https://a.example, ]' at 'logoutURLs' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 1024, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [\p{L}\p{M}\p{S}\p{N}\p{P}]+]")]
    [InlineData(
        "UpdateUserPoolClient",
        """{"UserPoolId":"p_1","ClientId":"c","AllowedOAuthFlows":["code","code","code","x"]}""",
        "2 validation errors detected: Value '[code, code, code, x]' at 'allowedOAuthFlows' failed to satisfy constraint: Member must have length less than or equal to 3; Value '[code, code, code, x]' at 'allowedOAuthFlows' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [code, implicit, client_credentials]]")]
    [InlineData(
        "TagResource",
        """{"ResourceArn":"arn:aws:cognito-idp:eu-west-1:123456789012:userpool/p","Tags":{"":"v"}}""",
        "1 validation error detected: Value '{=v}' at 'tags' failed to satisfy constraint: Map keys must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1]")]
    [InlineData(
        "CreateTerms",
        """{"UserPoolId":"p_1","ClientId":"c","TermsName":"terms-of-use","TermsSource":"LINK","Enforcement":"NONE","Links":{"cognito:default":"a b"}}""",
        @"1 validation error detected: Value '{cognito:default=a b}' at 'links' failed to satisfy constraint: Map value must satisfy constraint: [Member must have length less than or equal to 1024, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: ^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$]")]
    [InlineData(
        "CreateUserPool",
        """{"PoolName":"p","AcrConfiguration":{"high":{}}}""",
        "1 validation error detected: Value at 'acrConfiguration.high.member.acrValue' failed to satisfy constraint: Member must not be null")]
    public void A_broken_constraint_is_told_as_the_service_tells_it(string operation, string json, string message) =>
        Assert.Equal(message, Requests.Broken(operation, json));

    [Theory]
    [InlineData("SignUp", """{"ClientId":"c","Username":"u","Password":"a secret"}""", "password")]
    [InlineData("SignUp", """{"ClientId":"a secret","Username":"u"}""", "clientId")]
    [InlineData("SignUp", """{"ClientId":"c","Username":"a secret"}""", "username")]
    [InlineData("GetUser", """{"AccessToken":"a secret"}""", "accessToken")]
    public void A_sensitive_value_is_left_out(string operation, string json, string member)
    {
        var message = Requests.Broken(operation, json);

        Assert.StartsWith($"1 validation error detected: Value at '{member}' failed", message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("InitiateAuth", """{"ClientId":"c","AuthFlow":"USER_AUTH","AuthParameters":{"PASSWORD":"LONG"}}""", "authParameters")]
    [InlineData("SignUp", """{"ClientId":"c","Username":"u","UserContextData":{"EncodedData":"LONG"}}""", "userContextData.encodedData")]
    [InlineData("SignUp", """{"ClientId":"c","Username":"u","UserAttributes":[{"Name":"email","Value":"LONG"}]}""", "userAttributes.1.member.value")]
    public void What_is_inside_of_something_sensitive_is_left_out_too(string operation, string json, string member)
    {
        var message = Requests.Broken(operation, json.Replace("LONG", new string('x', 131_073), StringComparison.Ordinal));

        Assert.StartsWith($"1 validation error detected: Value at '{member}' failed", message, StringComparison.Ordinal);
        Assert.DoesNotContain("xxx", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blob_has_a_length_limit()
    {
        var image = Convert.ToBase64String(new byte[131_073]);

        Assert.Equal(
            "1 validation error detected: Value at 'imageFile' failed to satisfy constraint: Member must have length less than or equal to 131072",
            Requests.Broken("SetUICustomization", $$"""{"UserPoolId":"p_1","ImageFile":"{{image}}"}"""));
    }

    [Fact]
    public void All_that_is_broken_is_told_at_once() =>
        Assert.StartsWith("3 validation errors detected: ", Requests.Broken("SignUp", """{"Password":" "}"""), StringComparison.Ordinal);
}
