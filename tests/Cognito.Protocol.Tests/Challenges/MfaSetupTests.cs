using Cognito.Protocol.Challenges;

namespace Cognito.Protocol.Tests.Challenges;

public sealed class MfaSetupTests
{
    [Fact]
    public void What_nobody_knows_is_kept_and_offered_to_nobody()
    {
        var read = MfaSetup.Read(new Dictionary<string, string> { ["MFAS_CAN_SETUP"] = """["SMS_MFA","RETINA","SOFTWARE_TOKEN_MFA"]""" });

        Assert.Equal([MfaKind.SmsMfa, MfaKind.SoftwareTokenMfa], read.Kinds);
        Assert.Equal("""["SMS_MFA","SOFTWARE_TOKEN_MFA","RETINA"]""", Samples.Parameters(read)["MFAS_CAN_SETUP"]);
        Assert.Equal("""["SMS_MFA","SOFTWARE_TOKEN_MFA"]""", Samples.Parameters(read.Compact())["MFAS_CAN_SETUP"]);
    }

    [Fact]
    public void An_authenticator_app_needs_no_words()
    {
        Assert.Empty(Samples.Responses(new MfaSetupAnswer()));
        Assert.Null(MfaSetupAnswer.Read(new Dictionary<string, string> { ["USERNAME"] = "anna", ["EMAIL"] = "" }).Email);
    }

    [Theory]
    [InlineData(null, MfaKind.SoftwareTokenMfa, true)]
    [InlineData(null, MfaKind.EmailOtp, false)]
    [InlineData("anna@example.com", MfaKind.EmailOtp, true)]
    [InlineData("anna@example.com", MfaKind.SoftwareTokenMfa, false)]
    public void Only_what_can_be_set_up_fits(string? email, MfaKind kind, bool fits) =>
        Assert.Equal(fits, new MfaSetupAnswer(email).Fits(new MfaSetup([kind])));

    [Theory]
    [InlineData("EMAIL")]
    [InlineData("email")]
    public void An_address_is_taken_by_either_name(string name) =>
        Assert.Equal("anna@example.com", MfaSetupAnswer.Read(new Dictionary<string, string> { [name] = "anna@example.com" }).Email);

    [Fact]
    public void An_address_is_sent_by_the_name_that_clients_use() =>
        Assert.Equal("EMAIL", Assert.Single(Samples.Responses(new MfaSetupAnswer("anna@example.com"))).Key);
}
