using Cognito.Local.Pools;

namespace Cognito.Local.Tests.Pools;

public class LockOutTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(7, 4)]
    [InlineData(10, 32)]
    [InlineData(14, 512)]
    [InlineData(15, 900)]
    [InlineData(40, 900)]
    public void Each_failure_from_the_fifth_on_locks_twice_as_long_as_the_last(int failures, int seconds)
    {
        var lockOut = new LockOut(failures, Start);

        Assert.Equal(seconds > 0, lockOut.IsLocked(Start));
        Assert.Equal(seconds > 0, lockOut.IsLocked(Start + TimeSpan.FromSeconds(seconds * 0.999)));
        Assert.False(lockOut.IsLocked(Start + TimeSpan.FromSeconds(seconds)));
    }

    [Fact]
    public void Failures_add_up_until_there_was_none_for_a_quarter_of_an_hour()
    {
        var first = LockOut.AfterFailure(null, Start);
        var second = LockOut.AfterFailure(first, Start.AddMinutes(14));
        var later = LockOut.AfterFailure(second, Start.AddMinutes(29));

        Assert.Equal([1, 2, 1], new[] { first, second, later }.Select(lockOut => lockOut.Failures));
    }
}
