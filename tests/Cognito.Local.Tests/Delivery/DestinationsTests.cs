using Cognito.Local.Delivery;
using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Tests.Delivery;

public class DestinationsTests
{
    private static readonly Dictionary<string, string> Both = new()
    {
        ["email"] = "jane@example.com",
        ["email_verified"] = "true",
        ["phone_number"] = "+14255551234",
        ["phone_number_verified"] = "true",
    };

    [Theory]
    [InlineData("email phone_number", "email phone_number", "phone_number")]
    [InlineData("email", "email phone_number", "email")]
    [InlineData("email phone_number", "email", "email")]
    [InlineData("phone_number", "email", null)]
    [InlineData("", "email phone_number", null)]
    public void A_sign_up_is_confirmed_by_phone_before_mail(string autoVerified, string given, string? expected)
    {
        var pool = new UserPoolType { AutoVerifiedAttributes = autoVerified.Split(' ', StringSplitOptions.RemoveEmptyEntries) };

        Assert.Equal(expected, Destinations.OfSignUp(pool, given.Split(' ').ToDictionary(name => name, name => Both[name]))?.Attribute);
    }

    [Theory]
    [InlineData(null, "", "phone_number")]
    [InlineData(null, "phone_number", "email")]
    [InlineData(null, "phone_number email", null)]
    [InlineData("verified_email=1 verified_phone_number=2", "", "email")]
    [InlineData("verified_phone_number=2 verified_email=1", "", "email")]
    [InlineData("verified_email=1 verified_phone_number=2", "email", "phone_number")]
    [InlineData("verified_email=1", "email", null)]
    [InlineData("admin_only=1", "", null)]
    public void A_password_is_recovered_by_what_is_verified_in_the_pool_s_order(string? order, string unverified, string? expected)
    {
        var pool = new UserPoolType
        {
            AccountRecoverySetting = order is null ? null : new()
            {
                RecoveryMechanisms = [.. order.Split(' ').Select(part => part.Split('=')).Select(part => new RecoveryOptionType { Name = part[0], Priority = part[1][0] - '0' })],
            },
        };
        var attributes = Both.ToDictionary();
        foreach (var name in unverified.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            attributes[name + "_verified"] = "false";
        var user = new User
        {
            PoolId = "p",
            Username = "jane",
            Key = "jane",
            Sub = "s",
            Status = UserStatus.CONFIRMED,
            CreatedAt = default,
            ModifiedAt = default,
            Attributes = attributes,
        };

        Assert.Equal(expected, Destinations.OfRecovery(pool, user)?.Attribute);
        Assert.Equal(order == "admin_only=1", Destinations.OnlyAdministratorsRecover(pool));
    }
}
