using Cognito.Protocol.Srp;

namespace Cognito.Protocol.Tests.Srp;

/// <summary>RFC 5054 §2.5.3: a client must not answer a B that would give its password away.</summary>
public sealed class SrpHostileServiceTests
{
    private const string GoodB = "abcdef";
    private const string GoodSalt = "1234";
    private const string GoodBlock = "AAAA";

    public static TheoryData<string?, string?, string?> Challenges =>
    [
        (null, GoodSalt, GoodBlock), ("", GoodSalt, GoodBlock), ("0", GoodSalt, GoodBlock), ("000", GoodSalt, GoodBlock),
        (Hex.Of(Numbers.N), GoodSalt, GoodBlock), (Hex.Of(2 * Numbers.N), GoodSalt, GoodBlock),
        ("0x12", GoodSalt, GoodBlock), ("b-b", GoodSalt, GoodBlock), (new string('1', 100_000), GoodSalt, GoodBlock),
        (GoodB, null, GoodBlock), (GoodB, "", GoodBlock), (GoodB, "salt", GoodBlock), (GoodB, new string('1', 129), GoodBlock),
        (GoodB, GoodSalt, null), (GoodB, GoodSalt, "*"), (GoodB, GoodSalt, new string('A', 20_000)),
    ];

    [Theory, MemberData(nameof(Challenges))]
    public void A_challenge_that_cannot_be_answered_is_refused_and_not_repeated(string? b, string? salt, string? secretBlock)
    {
        using var client = new SrpClient();

        var refusal = Assert.Throws<SrpChallengeException>(() =>
            client.Sign(new SrpIdentity("Pool", "user"), "the password", b!, salt!, secretBlock!, "Sat Jan 3 04:05:06 UTC 2026"));

        Assert.DoesNotContain("the password", refusal.Message, StringComparison.Ordinal);
        if (b?.Length > 1)
            Assert.DoesNotContain(b, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_challenge_in_order_is_answered()
    {
        using var client = new SrpClient();

        Assert.Equal(44, client.Sign(new SrpIdentity("Pool", "user"), "the password", GoodB, GoodSalt, GoodBlock, "Sat Jan 3 04:05:06 UTC 2026").Length);
    }
}
