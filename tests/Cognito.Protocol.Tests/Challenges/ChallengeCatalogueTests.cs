using Cognito.Protocol.Challenges;

namespace Cognito.Protocol.Tests.Challenges;

public sealed class ChallengeCatalogueTests
{
    // ChallengeNameType in the service's model.
    private static readonly string[] s_published =
    [
        "SMS_MFA", "EMAIL_OTP", "SOFTWARE_TOKEN_MFA", "SELECT_MFA_TYPE", "MFA_SETUP", "PASSWORD_VERIFIER", "CUSTOM_CHALLENGE", "SELECT_CHALLENGE",
        "DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER", "ADMIN_NO_SRP_AUTH", "NEW_PASSWORD_REQUIRED", "SMS_OTP", "PASSWORD", "WEB_AUTHN", "PASSWORD_SRP",
    ];

    public static TheoryData<string> Kinds => [.. s_published];

    [Fact]
    public void It_has_each_published_name_once()
    {
        Assert.Equal(s_published.Order(), ChallengeCatalogue.All.Select(kind => kind.Name).Order());
        Assert.Distinct(ChallengeCatalogue.All.Select(kind => kind.JsonName));
    }

    [Fact]
    public void It_has_every_record_there_is()
    {
        var types = typeof(Challenge).Assembly.GetTypes().Where(type => !type.IsAbstract).ToArray();

        Assert.Equal(
            types.Where(type => type.IsSubclassOf(typeof(Challenge)) && type != typeof(UnknownChallenge)).ToHashSet(),
            ChallengeCatalogue.All.Select(kind => kind.ChallengeType).ToHashSet());
        Assert.Equal(
            types.Where(type => type.IsSubclassOf(typeof(ChallengeAnswer))).ToHashSet(),
            ChallengeCatalogue.All.Select(kind => kind.AnswerType).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_challenge_is_the_same_after_the_wire(string name)
    {
        var challenge = Assert.Single(Samples.Challenges, challenge => challenge.Name == name);

        var read = ChallengeCatalogue.Read(name, Samples.Parameters(challenge), challenge.AvailableChallenges);

        Assert.IsType(ChallengeCatalogue.Find(name)!.ChallengeType, read);
        Assert.Equivalent(challenge, read, strict: true);
        Assert.Equal(Samples.Parameters(challenge), Samples.Parameters(read));
        Assert.Equal(challenge.AvailableChallenges, read.AvailableChallenges);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_answer_is_the_same_after_the_wire(string name)
    {
        var answer = Assert.Single(Samples.Answers, answer => answer.Name == name);

        var read = ChallengeCatalogue.Find(name)!.ReadAnswer(Samples.Responses(answer));

        Assert.IsType(ChallengeCatalogue.Find(name)!.AnswerType, read);
        Assert.Equal(Samples.Responses(answer), Samples.Responses(read));
        Assert.Equivalent(answer, read, strict: true);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_answer_fits_its_own_challenge_alone(string name)
    {
        var answer = Samples.Answers.Single(answer => answer.Name == name);

        Assert.Equal([name], Samples.Challenges.Append(new UnknownChallenge("RETINA", Samples.Responses(answer))).Where(answer.Fits).Select(challenge => challenge.Name));
    }

    [Fact]
    public void A_name_nobody_knows_is_kept_with_its_parameters()
    {
        var parameters = new Dictionary<string, string> { ["COLOUR"] = "blue" };

        var unknown = Assert.IsType<UnknownChallenge>(ChallengeCatalogue.Read("RETINA_SCAN", parameters, []));

        Assert.Equal("RETINA_SCAN", unknown.ChallengeName);
        Assert.Equal(parameters, unknown.Parameters);
        Assert.Equal(parameters, Samples.Parameters(unknown));
        Assert.Equal("RETINA_SCAN", unknown.ToString());
    }

    [Fact]
    public void Neither_challenges_nor_answers_print_what_they_hold()
    {
        Assert.All(Samples.Challenges, challenge => Assert.Equal(challenge.Name, challenge.ToString()));
        Assert.All(Samples.Answers, answer => Assert.Equal(answer.GetType().Name, answer.ToString()));
        Assert.Equal("Sms", new CodeDelivery(DeliveryMedium.Sms, "+447700900123").ToString());
    }

    [Theory]
    [InlineData("PASSWORD_VERIFIER", false)]
    [InlineData("PASSWORD_SRP", false)]
    [InlineData("DEVICE_SRP_AUTH", false)]
    [InlineData("DEVICE_PASSWORD_VERIFIER", false)]
    [InlineData("ADMIN_NO_SRP_AUTH", false)]
    [InlineData("SMS_MFA", true)]
    [InlineData("CUSTOM_CHALLENGE", true)]
    public void What_passes_between_programs_is_not_for_people(string name, bool isForPeople) =>
        Assert.Equal(isForPeople, ChallengeCatalogue.Find(name)!.IsForPeople);

    [Theory]
    [InlineData("SMS_MFA", "smsMfa")]
    [InlineData("SOFTWARE_TOKEN_MFA", "softwareTokenMfa")]
    [InlineData("NEW_PASSWORD_REQUIRED", "newPasswordRequired")]
    [InlineData("WEB_AUTHN", "webAuthn")]
    [InlineData("PASSWORD", "passwordRequired")]
    public void Names_in_JSON_are_those_of_the_records(string name, string json) =>
        Assert.Equal(json, ChallengeCatalogue.Find(name)!.JsonName);
}
