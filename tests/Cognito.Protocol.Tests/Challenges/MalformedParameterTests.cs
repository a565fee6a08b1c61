using Cognito.Protocol.Challenges;

namespace Cognito.Protocol.Tests.Challenges;

/// <summary>What comes over the wire and will not do: the parameter is named, and its value is not told.</summary>
public sealed class MalformedParameterTests
{
    private const string Secret = "s3cret";

    public static TheoryData<string, string> Needed => new()
    {
        { "PASSWORD_VERIFIER", "SRP_B" },
        { "PASSWORD_VERIFIER", "SALT" },
        { "PASSWORD_VERIFIER", "SECRET_BLOCK" },
        { "DEVICE_PASSWORD_VERIFIER", "SRP_B" },
        { "DEVICE_PASSWORD_VERIFIER", "SALT" },
        { "DEVICE_PASSWORD_VERIFIER", "SECRET_BLOCK" },
        { "DEVICE_PASSWORD_VERIFIER", "DEVICE_KEY" },
        { "SELECT_MFA_TYPE", "MFAS_CAN_CHOOSE" },
        { "MFA_SETUP", "MFAS_CAN_SETUP" },
        { "WEB_AUTHN", "CREDENTIAL_REQUEST_OPTIONS" },
    };

    [Theory]
    [MemberData(nameof(Needed))]
    public void What_a_challenge_cannot_do_without_is_named(string challenge, string parameter)
    {
        var sample = Samples.Challenges.Single(sample => sample.Name == challenge);
        foreach (var nothing in new[] { "", null })
        {
            var parameters = Samples.Parameters(sample).ToDictionary();
            parameters[parameter] = nothing!;

            var missing = Assert.Throws<MissingParameterException>(() => ChallengeCatalogue.Read(challenge, parameters, []));

            Assert.Equal(parameter, missing.Name);
        }
    }

    [Fact]
    public void A_choice_without_anything_to_choose_from_is_not_one()
    {
        var missing = Assert.Throws<MissingParameterException>(() => ChallengeCatalogue.Read("SELECT_CHALLENGE", new Dictionary<string, string>(), []));

        Assert.Equal("AvailableChallenges", missing.Name);
    }

    public static TheoryData<string, string, string> Malformed
    {
        get
        {
            var data = new TheoryData<string, string, string>
            {
                { "NEW_PASSWORD_REQUIRED", "userAttributes", """["s3cret"]""" },
                { "NEW_PASSWORD_REQUIRED", "userAttributes", """{"email":{"s3cret":1}}""" },
                { "NEW_PASSWORD_REQUIRED", "userAttributes", """{"s3cret":1}""" },
                { "WEB_AUTHN", "CREDENTIAL_REQUEST_OPTIONS", "s3cret" },
                { "WEB_AUTHN", "CREDENTIAL_REQUEST_OPTIONS", "\"s3cret\"" },
                { "WEB_AUTHN", "CREDENTIAL_REQUEST_OPTIONS", "null" },
                { "WEB_AUTHN", "CREDENTIAL_REQUEST_OPTIONS", """{"s3cret":1} {}""" },
                { "WEB_AUTHN", "CREDENTIAL_REQUEST_OPTIONS", """{"s3cret":1,"s3cret":2}""" },
                { "WEB_AUTHN", "CREDENTIAL_REQUEST_OPTIONS", string.Concat(Enumerable.Repeat("""{"s3cret":""", 1000)) },
            };
            foreach (var (challenge, parameter) in new[] { ("NEW_PASSWORD_REQUIRED", "requiredAttributes"), ("SELECT_MFA_TYPE", "MFAS_CAN_CHOOSE"), ("SELECT_MFA_TYPE", "MFAS_CAN_SELECT"), ("MFA_SETUP", "MFAS_CAN_SETUP") })
            {
                foreach (var list in new[] { "s3cret", "[", "null", "{}", "\"s3cret\"", """["s3cret",1]""", """["s3cret",null]""", """["s3cret"],""" })
                    data.Add(challenge, parameter, list);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void What_is_not_what_it_should_be_is_named_and_not_quoted(string challenge, string parameter, string value)
    {
        var malformed = Assert.Throws<MalformedParameterException>(
            () => ChallengeCatalogue.Read(challenge, new Dictionary<string, string> { [parameter] = value }, []));

        Assert.Equal(parameter, malformed.Name);
        Assert.Contains(parameter, malformed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, malformed.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> NeededInAnswers => new()
    {
        { "SELECT_CHALLENGE", "ANSWER" },
        { "PASSWORD", "PASSWORD" },
        { "PASSWORD_SRP", "SRP_A" },
        { "PASSWORD_VERIFIER", "PASSWORD_CLAIM_SIGNATURE" },
        { "PASSWORD_VERIFIER", "PASSWORD_CLAIM_SECRET_BLOCK" },
        { "PASSWORD_VERIFIER", "TIMESTAMP" },
        { "NEW_PASSWORD_REQUIRED", "NEW_PASSWORD" },
        { "EMAIL_OTP", "EMAIL_OTP_CODE" },
        { "SMS_OTP", "SMS_OTP_CODE" },
        { "SMS_MFA", "SMS_MFA_CODE" },
        { "SOFTWARE_TOKEN_MFA", "SOFTWARE_TOKEN_MFA_CODE" },
        { "SELECT_MFA_TYPE", "ANSWER" },
        { "WEB_AUTHN", "CREDENTIAL" },
        { "CUSTOM_CHALLENGE", "ANSWER" },
        { "DEVICE_SRP_AUTH", "DEVICE_KEY" },
        { "DEVICE_SRP_AUTH", "SRP_A" },
        { "DEVICE_PASSWORD_VERIFIER", "DEVICE_KEY" },
        { "DEVICE_PASSWORD_VERIFIER", "PASSWORD_CLAIM_SIGNATURE" },
        { "DEVICE_PASSWORD_VERIFIER", "PASSWORD_CLAIM_SECRET_BLOCK" },
        { "DEVICE_PASSWORD_VERIFIER", "TIMESTAMP" },
        { "ADMIN_NO_SRP_AUTH", "PASSWORD" },
    };

    [Theory]
    [MemberData(nameof(NeededInAnswers))]
    public void What_an_answer_cannot_do_without_is_named(string challenge, string parameter)
    {
        var responses = Samples.Responses(Samples.Answers.Single(answer => answer.Name == challenge)).ToDictionary();
        Assert.True(responses.Remove(parameter));

        var missing = Assert.Throws<MissingParameterException>(() => ChallengeCatalogue.Find(challenge)!.ReadAnswer(responses));

        Assert.Equal(parameter, missing.Name);
    }

    [Theory]
    [InlineData("SELECT_CHALLENGE", "s3cret")]
    [InlineData("SELECT_CHALLENGE", "SMS_MFA")]
    [InlineData("SELECT_CHALLENGE", "password")]
    [InlineData("SELECT_CHALLENGE", "0")]
    [InlineData("SELECT_MFA_TYPE", "s3cret")]
    [InlineData("SELECT_MFA_TYPE", "PASSWORD")]
    public void A_choice_of_what_there_is_not_is_malformed(string challenge, string choice)
    {
        var malformed = Assert.Throws<MalformedParameterException>(
            () => ChallengeCatalogue.Find(challenge)!.ReadAnswer(new Dictionary<string, string> { ["ANSWER"] = choice }));

        Assert.Equal("ANSWER", malformed.Name);
        Assert.DoesNotContain(Secret, malformed.Message, StringComparison.Ordinal);
    }
}
