using Cognito.Local.Pools;

namespace Cognito.Local.Tests.Pools;

public class ContactRulesTests
{
    [Theory]
    [InlineData("jane@example.com", true)]
    [InlineData("jane.doe+tag@mail.example.co.uk", true)]
    [InlineData("j@e.c", true)]
    [InlineData("o'neil@example.com", true)]
    [InlineData("jürgen@exämple.de", true)]
    [InlineData("jane", false)]
    [InlineData("jane@example", false)]
    [InlineData("@example.com", false)]
    [InlineData("jane@", false)]
    [InlineData("jane@@example.com", false)]
    [InlineData("jane doe@example.com", false)]
    [InlineData("jane@example..com", false)]
    [InlineData("jane@.example.com", false)]
    [InlineData("jane@example.com\n", false)]
    [InlineData("jane\0@example.com", false)]
    [InlineData("<jane@example.com>", false)]
    [InlineData("jane@example.com, bob@example.com", false)]
    [InlineData("", false)]
    public void An_email_address_is_told_from_what_is_none(string text, bool expected) => Assert.Equal(expected, ContactRules.IsEmail(text));

    [Theory]
    [InlineData("+1", true)]
    [InlineData("+14255550100", true)]
    [InlineData("+123456789012345", true)]
    [InlineData("+1234567890123456", false)]
    [InlineData("14255550100", false)]
    [InlineData("+", false)]
    [InlineData("+1 425 555 0100", false)]
    [InlineData("+1425555010x", false)]
    [InlineData("+14255550100\n", false)]
    [InlineData("+\u0661\u0662", false)]
    public void A_phone_number_has_a_plus_sign_and_at_most_fifteen_digits(string text, bool expected) =>
        Assert.Equal(expected, ContactRules.IsPhoneNumber(text));
}
