using Cognito.Protocol.Challenges;

namespace Cognito.Protocol.Tests.Challenges;

public sealed class CodeDeliveryTests
{
    [Theory]
    [InlineData("EMAIL", DeliveryMedium.Email)]
    [InlineData("SMS", DeliveryMedium.Sms)]
    [InlineData("PIGEON", DeliveryMedium.Other)]
    [InlineData("email", DeliveryMedium.Other)]
    [InlineData("", DeliveryMedium.Sms)]
    [InlineData(null, DeliveryMedium.Sms)]
    public void A_medium_that_nobody_knows_is_another_and_none_is_the_usual_one(string? medium, DeliveryMedium expected)
    {
        var read = SmsMfa.Read(new Dictionary<string, string> { ["CODE_DELIVERY_DELIVERY_MEDIUM"] = medium!, ["CODE_DELIVERY_DESTINATION"] = "+*******1234" });

        Assert.Equal(new CodeDelivery(expected, "+*******1234"), read.Delivery);
        Assert.Equal(read, SmsMfa.Read(Samples.Parameters(read)));
    }

    [Fact]
    public void The_usual_medium_is_the_challenges_own()
    {
        var nothing = new Dictionary<string, string>();

        Assert.Equal(DeliveryMedium.Email, EmailOtp.Read(nothing).Delivery.Medium);
        Assert.Equal(DeliveryMedium.Sms, SmsOtp.Read(nothing).Delivery.Medium);
        Assert.Equal(DeliveryMedium.Sms, SmsMfa.Read(nothing).Delivery.Medium);
    }

    [Theory]
    [InlineData(64, 64, 'x')]
    [InlineData(65, 64, '…')]
    [InlineData(100_000, 64, '…')]
    public void A_destination_that_no_page_has_room_for_is_cut(int length, int cut, char last)
    {
        var read = SmsMfa.Read(new Dictionary<string, string> { ["CODE_DELIVERY_DESTINATION"] = new('x', length) });

        Assert.Equal(cut, read.Delivery.Destination!.Length);
        Assert.Equal(last, read.Delivery.Destination[^1]);
    }

    [Fact]
    public void A_cut_does_not_go_through_a_character()
    {
        var read = SmsMfa.Read(new Dictionary<string, string> { ["CODE_DELIVERY_DESTINATION"] = new string('x', 62) + "🙂🙂" });

        Assert.Equal(new string('x', 62) + '…', read.Delivery.Destination);
    }
}
