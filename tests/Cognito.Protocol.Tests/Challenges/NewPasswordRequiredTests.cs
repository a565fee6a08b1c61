using Cognito.Protocol.Challenges;

namespace Cognito.Protocol.Tests.Challenges;

public sealed class NewPasswordRequiredTests
{
    [Fact]
    public void Prefixes_of_the_wire_are_taken_off_and_put_on_again()
    {
        var challenge = Read("""["userAttributes.email","userAttributes.custom:plan"]""", """{"email":"anna@example.com","email_verified":"true"}""");
        var responses = new Dictionary<string, string>();
        new NewPasswordAnswer("p", new Dictionary<string, string> { ["custom:plan"] = "gold" }).WriteResponses(responses);

        Assert.Equal(["email", "custom:plan"], challenge.RequiredAttributes);
        Assert.Equal("gold", responses["userAttributes.custom:plan"]);
        Assert.Equal("p", responses["NEW_PASSWORD"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[]")]
    public void Without_required_attributes_nothing_is_missing(string? required) => Assert.Empty(Read(required, "{}").MissingAttributes);

    [Fact]
    public void What_has_a_value_is_not_missing()
    {
        var challenge = Read("""["userAttributes.email","userAttributes.name","userAttributes.nickname"]""", """{"email":"anna@example.com","nickname":""}""");

        Assert.Equal(["name", "nickname"], challenge.MissingAttributes);
        var compact = Assert.IsType<NewPasswordRequired>(challenge.Compact());
        Assert.Equal(["name", "nickname"], compact.MissingAttributes);
        Assert.Empty(compact.UserAttributes);
    }

    [Fact]
    public void An_attribute_of_null_has_no_value()
    {
        var challenge = Read("""["userAttributes.email"]""", """{"email":null,"name":"Anna"}""");

        Assert.Equal(["email"], challenge.MissingAttributes);
        Assert.Equal(["name"], challenge.UserAttributes.Keys);
    }

    private static NewPasswordRequired Read(string? required, string attributes)
    {
        var parameters = new Dictionary<string, string> { ["userAttributes"] = attributes };
        if (required is not null)
            parameters["requiredAttributes"] = required;
        return NewPasswordRequired.Read(parameters);
    }
}
