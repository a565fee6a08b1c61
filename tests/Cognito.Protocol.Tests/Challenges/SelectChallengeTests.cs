using Cognito.Protocol.Challenges;

namespace Cognito.Protocol.Tests.Challenges;

public sealed class SelectChallengeTests
{
    [Theory]
    [InlineData("PASSWORD", FirstFactor.Password)]
    [InlineData("PASSWORD_SRP", FirstFactor.PasswordSrp)]
    [InlineData("EMAIL_OTP", FirstFactor.EmailOtp)]
    [InlineData("SMS_OTP", FirstFactor.SmsOtp)]
    [InlineData("WEB_AUTHN", FirstFactor.WebAuthn)]
    public void Factors_bear_the_names_of_their_challenges(string name, FirstFactor factor)
    {
        Assert.Equal([factor], Read(name).Factors);
        Assert.Equal(name, Samples.Responses(new SelectChallengeAnswer(factor))["ANSWER"]);
        Assert.NotNull(ChallengeCatalogue.Find(name));
    }

    [Fact]
    public void What_nobody_knows_is_kept_and_offered_to_nobody()
    {
        var read = Read("SMS_OTP", "RETINA", "PASSWORD", "SMS_OTP", "", null!);

        Assert.Equal([FirstFactor.SmsOtp, FirstFactor.Password], read.Factors);
        Assert.Equal(["SMS_OTP", "PASSWORD", "RETINA"], read.AvailableChallenges);
        Assert.Equal(["SMS_OTP", "PASSWORD"], read.Compact().AvailableChallenges);
    }

    [Fact]
    public void Only_what_is_newer_than_this_version_is_a_choice_of_nothing() => Assert.Empty(Read("RETINA").Factors);

    [Fact]
    public void A_choice_alone_says_nothing_else()
    {
        var read = SelectChallengeAnswer.Read(new Dictionary<string, string> { ["ANSWER"] = "EMAIL_OTP", ["PASSWORD"] = "" });

        Assert.Equal(new SelectChallengeAnswer(FirstFactor.EmailOtp), read);
        Assert.Equal(["ANSWER"], Samples.Responses(read).Keys);
    }

    [Theory]
    [InlineData(FirstFactor.SmsOtp, true)]
    [InlineData(FirstFactor.EmailOtp, false)]
    [InlineData((FirstFactor)7, false)]
    public void Only_what_is_offered_fits(FirstFactor factor, bool fits) =>
        Assert.Equal(fits, new SelectChallengeAnswer(factor).Fits(Read("PASSWORD", "SMS_OTP", "RETINA")));

    [Fact]
    public void A_factor_that_is_none_is_misuse() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Samples.Responses(new SelectChallengeAnswer((FirstFactor)99)));

    private static SelectChallenge Read(params string[] available) => SelectChallenge.Read(new Dictionary<string, string>(), available);
}
