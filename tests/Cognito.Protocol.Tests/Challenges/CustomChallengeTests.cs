using Cognito.Protocol.Challenges;

namespace Cognito.Protocol.Tests.Challenges;

public sealed class CustomChallengeTests
{
    [Fact]
    public void What_the_triggers_said_is_there_and_what_the_service_adds_is_not()
    {
        var read = CustomChallenge.Read(new Dictionary<string, string> { ["USERNAME"] = "anna", ["question"] = "Colour?", ["username"] = "theirs", ["empty"] = "", ["null"] = null! });

        Assert.Equal(new Dictionary<string, string> { ["question"] = "Colour?", ["username"] = "theirs", ["empty"] = "", ["null"] = "" }, read.Parameters);
    }

    [Theory]
    [InlineData(64, 1, true)]
    [InlineData(65, 1, false)]
    [InlineData(1, 65_536 - 2, true)]
    [InlineData(1, 65_536 - 1, false)]
    public void There_is_a_bound_to_what_is_taken(int count, int length, bool taken)
    {
        var parameters = Enumerable.Range(10, count).ToDictionary(number => $"{number}", _ => new string('x', length));

        if (taken)
            Assert.Equal(count, CustomChallenge.Read(parameters).Parameters.Count);
        else
            Assert.DoesNotContain("xx", Assert.Throws<FormatException>(() => CustomChallenge.Read(parameters)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(379, true)]
    [InlineData(380, false)]
    public void As_much_is_carried_as_fits_the_shortest_first(int length, bool carried)
    {
        var challenge = new CustomChallenge(new Dictionary<string, string> { ["c"] = new('x', length), ["a"] = "1", ["b"] = "2" });

        var compact = Assert.IsType<CustomChallenge>(challenge.Compact());

        Assert.Equal(carried ? ["a", "b", "c"] : ["a", "b"], compact.Parameters.Keys.Order());
    }

    [Fact]
    public void Room_is_counted_in_bytes() =>
        Assert.Empty(Assert.IsType<CustomChallenge>(new CustomChallenge(new Dictionary<string, string> { ["a"] = new('€', 128) }).Compact()).Parameters);
}
