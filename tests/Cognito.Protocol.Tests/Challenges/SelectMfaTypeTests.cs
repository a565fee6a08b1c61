using Cognito.Protocol.Challenges;

namespace Cognito.Protocol.Tests.Challenges;

public sealed class SelectMfaTypeTests
{
    [Theory]
    [InlineData("MFAS_CAN_CHOOSE")]
    [InlineData("MFAS_CAN_SELECT")]
    public void The_list_is_taken_by_either_name_that_there_is_in_the_documentation(string name)
    {
        var read = SelectMfaType.Read(new Dictionary<string, string> { [name] = """["SMS_MFA","SOFTWARE_TOKEN_MFA"]""" });

        Assert.Equal([MfaKind.SmsMfa, MfaKind.SoftwareTokenMfa], read.Kinds);
        Assert.Equal("""["SMS_MFA","SOFTWARE_TOKEN_MFA"]""", Assert.Single(Samples.Parameters(read), parameter => parameter.Key == "MFAS_CAN_CHOOSE").Value);
    }

    [Fact]
    public void What_nobody_knows_is_kept_and_offered_to_nobody()
    {
        var read = SelectMfaType.Read(new Dictionary<string, string> { ["MFAS_CAN_CHOOSE"] = """["RETINA","EMAIL_MFA","EMAIL_OTP"]""" });

        Assert.Equal([MfaKind.EmailOtp], read.Kinds);
        Assert.Equal("""["EMAIL_OTP","RETINA"]""", Samples.Parameters(read)["MFAS_CAN_CHOOSE"]);
        Assert.Equal("""["EMAIL_OTP"]""", Samples.Parameters(read.Compact())["MFAS_CAN_CHOOSE"]);
    }

    [Theory]
    [InlineData("SMS_MFA", MfaKind.SmsMfa)]
    [InlineData("SOFTWARE_TOKEN_MFA", MfaKind.SoftwareTokenMfa)]
    [InlineData("EMAIL_OTP", MfaKind.EmailOtp)]
    [InlineData("EMAIL_MFA", MfaKind.EmailOtp)]
    public void A_choice_is_read_by_its_name(string name, MfaKind kind) =>
        Assert.Equal(kind, SelectMfaTypeAnswer.Read(new Dictionary<string, string> { ["ANSWER"] = name }).Kind);

    [Theory]
    [InlineData(MfaKind.SmsMfa, true)]
    [InlineData(MfaKind.EmailOtp, false)]
    [InlineData((MfaKind)3, false)]
    public void Only_what_is_offered_fits(MfaKind kind, bool fits) =>
        Assert.Equal(fits, new SelectMfaTypeAnswer(kind).Fits(new SelectMfaType([MfaKind.SmsMfa, MfaKind.SoftwareTokenMfa])));

    [Theory]
    [InlineData(MfaKind.SmsMfa, "SMS_MFA")]
    [InlineData(MfaKind.SoftwareTokenMfa, "SOFTWARE_TOKEN_MFA")]
    [InlineData(MfaKind.EmailOtp, "EMAIL_OTP")]
    public void A_choice_is_sent_by_the_name_of_its_challenge(MfaKind kind, string name)
    {
        Assert.Equal(name, Samples.Responses(new SelectMfaTypeAnswer(kind))["ANSWER"]);
        Assert.NotNull(ChallengeCatalogue.Find(name));
    }
}
