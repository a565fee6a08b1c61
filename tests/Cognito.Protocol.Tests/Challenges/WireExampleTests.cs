using System.Text.Json;
using Cognito.Protocol.Challenges;

namespace Cognito.Protocol.Tests.Challenges;

/// <summary>Answers of the service as observed and published, read as they came.</summary>
public sealed class WireExampleTests
{
    [Fact]
    public void A_code_by_email()
    {
        var read = Read<EmailOtp>("""{"ChallengeName":"EMAIL_OTP","Session":"AYABe…","ChallengeParameters":{"CODE_DELIVERY_DELIVERY_MEDIUM":"EMAIL","CODE_DELIVERY_DESTINATION":"j***@g***"},"AvailableChallenges":["EMAIL_OTP"]}""");

        Assert.Equal(new CodeDelivery(DeliveryMedium.Email, "j***@g***"), read.Delivery);
    }

    [Fact]
    public void A_code_of_an_authenticator_app()
    {
        var read = Read<SoftwareTokenMfa>("""{"ChallengeName":"SOFTWARE_TOKEN_MFA","Session":"AYABe…","ChallengeParameters":{"FRIENDLY_DEVICE_NAME":"MyAuthenticatorApp","USER_ID_FOR_SRP":"diego@example.com"}}""");

        Assert.Equal("MyAuthenticatorApp", read.FriendlyDeviceName);
    }

    [Fact]
    public void A_code_by_text_message_after_it_was_chosen_has_no_delivery()
    {
        var read = Read<SmsMfa>("""{"ChallengeName":"SMS_MFA","Session":"AYABe…","ChallengeParameters":{"FRIENDLY_DEVICE_NAME":"transparent"}}""");

        Assert.Equal(new CodeDelivery(DeliveryMedium.Sms, null), read.Delivery);
    }

    [Fact]
    public void A_choice_of_first_factors()
    {
        var read = Read<SelectChallenge>("""{"ChallengeName":"SELECT_CHALLENGE","Session":"AYABe…","ChallengeParameters":{},"AvailableChallenges":["PASSWORD_SRP","PASSWORD"]}""");

        Assert.Equal([FirstFactor.PasswordSrp, FirstFactor.Password], read.Factors);
    }

    [Fact]
    public void A_choice_of_further_factors()
    {
        var read = Read<SelectMfaType>("""{"ChallengeName":"SELECT_MFA_TYPE","Session":"AYABe…","ChallengeParameters":{"MFAS_CAN_CHOOSE":"[\"SMS_MFA\",\"SOFTWARE_TOKEN_MFA\",\"EMAIL_OTP\"]","USER_ID_FOR_SRP":"anna"}}""");

        Assert.Equal([MfaKind.SmsMfa, MfaKind.SoftwareTokenMfa, MfaKind.EmailOtp], read.Kinds);
    }

    private static T Read<T>(string json)
    {
        using var document = JsonDocument.Parse(json);
        var said = document.RootElement;
        var available = said.TryGetProperty("AvailableChallenges", out var list) ? list.Deserialize<string[]>()! : [];
        return Assert.IsType<T>(ChallengeCatalogue.Read(
            said.GetProperty("ChallengeName").GetString()!,
            said.GetProperty("ChallengeParameters").Deserialize<Dictionary<string, string>>()!,
            available));
    }
}
