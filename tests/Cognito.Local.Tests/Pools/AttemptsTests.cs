using Cognito.Local.Pools;

namespace Cognito.Local.Tests.Pools;

public class AttemptsTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Attempts_are_counted_from_the_first_for_an_hour()
    {
        var first = Attempts.After(null, Start);
        var second = Attempts.After(first, Start.AddMinutes(59));
        var afterwards = Attempts.After(second, Start.AddMinutes(60));

        Assert.Equal([1, 2, 1], new[] { first, second, afterwards }.Select(attempts => attempts.Count));
        Assert.Equal(Start, second.Since);
    }
}
