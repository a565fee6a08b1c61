using AWSSDK.CognitoIdentityProvider.Tests.Samples;
using Cognito.Local.Wire;

namespace AWSSDK.CognitoIdentityProvider.Tests.Server;

public sealed class JavaPatternTests
{
    [Theory]
    [InlineData(@"[\w+]+", "abc_1+", true)]
    [InlineData(@"[\w+]+", "é", false)]
    [InlineData(@"\w+", "é", false)]
    [InlineData(@"\d", "٣", false)]
    [InlineData(@"[0-9]+", "12\n", false)]
    [InlineData(@"^[0-9]+$", "12\n", false)]
    [InlineData(@"[0-9]+", "a12", false)]
    [InlineData(@"a|b", "ab", false)]
    [InlineData(@"[\w\s+=,.@-]+", "My pool, 1", true)]
    [InlineData(@"[\w\s+=,.@-]+", "My\u00A0pool", false)]
    [InlineData(@"[\S]+", "p\u00A0w", true)]
    [InlineData(@"[\S]+", "p w", false)]
    [InlineData(@"[\p{L}\p{M}\p{S}\p{N}\p{P}]+", "naïve-Ωμέγα_1", true)]
    [InlineData(@"[\p{L}\p{M}\p{S}\p{N}\p{P}]+", "😀", true)]
    [InlineData(@"[\p{L}\p{M}\p{S}\p{N}\p{P}]+", "a b", false)]
    [InlineData(@"[^_\p{Z}]", "_", false)]
    [InlineData(@".*\{####\}.*", "Your code is {####}.", true)]
    [InlineData(@".*\{####\}.*", "Your code\u2028is {####}.", false)]
    [InlineData(@"(?s).*", "two\r\nlines", true)]
    [InlineData(@"[A-Za-z0-9-_=.]+", "ey-J_h.b=", true)]
    [InlineData(@"[\x21\x23-\x5B\x5D-\x7E]+", "a\\b", false)]
    [InlineData(@"^[0-9A-Za-z\.\-_]*(?<!\.)$", "bucket.", false)]
    [InlineData(@"^[0-9A-Za-z\.\-_]*(?<!\.)$", "bucket", true)]
    public void A_pattern_means_what_it_means_in_Java(string pattern, string value, bool matches) =>
        Assert.Equal(matches, JavaPattern.Matches(JavaPattern.Compile(pattern), value));

    [Fact]
    public void A_value_made_to_be_slow_is_refused_when_the_time_is_up()
    {
        var slow = string.Concat(Enumerable.Repeat("{##", 6_000)) + " \0";
        var message = ApiModel.Parsed.Shapes.Single(shape => shape.Name == "EmailVerificationMessageByLinkType");

        Assert.False(JavaPattern.Matches(JavaPattern.Compile(message.Pattern!), slow));
    }

    public static TheoryData<string> Patterns =>
        [.. ApiModel.Parsed.Shapes.Select(shape => shape.Pattern).OfType<string>().Distinct()];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Every_pattern_of_the_model_has_a_time_limit(string pattern) =>
        Assert.InRange(JavaPattern.Compile(pattern).MatchTimeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(1));
}
