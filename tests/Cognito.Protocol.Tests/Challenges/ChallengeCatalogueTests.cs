using Cognito.Protocol.Challenges;

namespace Cognito.Protocol.Tests.Challenges;

public sealed class ChallengeCatalogueTests
{
    private static readonly Challenge[] s_challenges =
    [
        new PasswordVerifier("anna", "1f", "2e", "c2VjcmV0"),
        new NewPasswordRequired(["family_name", "custom:plan"], new Dictionary<string, string> { ["email"] = "anna@example.com" }),
    ];

    private static readonly ChallengeAnswer[] s_answers =
    [
        new PasswordVerifierAnswer("c2ln", "c2VjcmV0", "Tue Feb 1 03:04:05 UTC 2000"),
        new NewPasswordAnswer("New-1-password", new Dictionary<string, string> { ["family_name"] = "Ek" }),
    ];

    public static TheoryData<string> Kinds => [.. ChallengeCatalogue.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_challenge_is_the_same_after_the_wire(string name)
    {
        var challenge = Assert.Single(s_challenges, challenge => challenge.Name == name);
        var parameters = new Dictionary<string, string>();

        challenge.WriteParameters(parameters);
        var read = ChallengeCatalogue.Read(name, parameters);

        Assert.IsType(ChallengeCatalogue.Find(name)!.ChallengeType, read);
        Assert.Equivalent(challenge, read, strict: true);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_answer_is_the_same_after_the_wire(string name)
    {
        var answer = Assert.Single(s_answers, answer => answer.Name == name);
        var responses = new Dictionary<string, string>();

        answer.WriteResponses(responses);
        var read = ChallengeCatalogue.Find(name)!.ReadAnswer(responses);

        Assert.IsType(ChallengeCatalogue.Find(name)!.AnswerType, read);
        Assert.Equivalent(answer, read, strict: true);
    }

    [Fact]
    public void Names_are_there_once()
    {
        Assert.Distinct(ChallengeCatalogue.All.Select(kind => kind.Name));
        Assert.Distinct(ChallengeCatalogue.All.Select(kind => kind.JsonName));
    }

    [Fact]
    public void A_name_nobody_knows_is_kept_with_its_parameters()
    {
        var parameters = new Dictionary<string, string> { ["COLOUR"] = "blue" };

        var unknown = Assert.IsType<UnknownChallenge>(ChallengeCatalogue.Read("RETINA_SCAN", parameters));

        Assert.Equal("RETINA_SCAN", unknown.ChallengeName);
        Assert.Equal(parameters, unknown.Parameters);
        Assert.DoesNotContain("blue", unknown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_prints_nothing_that_was_typed() =>
        Assert.All(s_answers, answer => Assert.Equal(answer.GetType().Name, answer.ToString()));
}
