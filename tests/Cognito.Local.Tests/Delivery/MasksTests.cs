using Cognito.Local.Delivery;

namespace Cognito.Local.Tests.Delivery;

public class MasksTests
{
    [Theory]
    [InlineData("email", "jane@example.com", "j***@e***")]
    [InlineData("email", "j@e.c", "j***@e***")]
    [InlineData("email", "Jane@Example.com", "J***@E***")]
    [InlineData("phone_number", "+14255551234", "+*******1234")]
    [InlineData("phone_number", "+1234", "+1234")]
    [InlineData("phone_number", "+12", "+12")]
    public void A_destination_shows_little_of_itself(string attribute, string value, string masked) =>
        Assert.Equal(masked, Masks.Of(attribute, value));
}
