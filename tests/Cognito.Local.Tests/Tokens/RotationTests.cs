using Cognito.Local.Model;
using Cognito.Local.Tokens;

namespace Cognito.Local.Tests.Tokens;

public class RotationTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Grant New = new()
    {
        Id = "g",
        PoolId = "p",
        UserKey = "jane",
        ClientId = "c",
        EventId = "e",
        AuthenticatedAt = Start,
        ExpiresAt = Start.AddDays(30),
    };

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(10, 0, true)]
    [InlineData(10, 9.999, true)]
    [InlineData(10, 10, false)]
    [InlineData(60, 59.9, true)]
    [InlineData(60, 60, false)]
    public void The_former_token_is_good_for_the_grace_period(int grace, double secondsLater, bool good)
    {
        var client = Rotating(grace);
        var rotated = Rotation.Use(New, 0, client, Start)!;

        var again = Rotation.Use(rotated, 0, client, Start.AddSeconds(secondsLater));

        Assert.Equal(1, rotated.Generation);
        Assert.Equal(good ? rotated : null, again);
    }

    [Fact]
    public void Each_generation_has_a_grace_period_of_its_own()
    {
        var client = Rotating(30);
        var first = Rotation.Use(New, 0, client, Start)!;
        var second = Rotation.Use(first, 1, client, Start.AddSeconds(20))!;

        Assert.Equal(2, second.Generation);
        Assert.Same(second, Rotation.Use(second, 0, client, Start.AddSeconds(29)));
        Assert.Null(Rotation.Use(second, 0, client, Start.AddSeconds(30)));
        Assert.Same(second, Rotation.Use(second, 1, client, Start.AddSeconds(49)));
        Assert.Null(Rotation.Use(second, 1, client, Start.AddSeconds(50)));
    }

    [Fact]
    public void A_grant_does_not_grow_with_each_rotation()
    {
        var client = Rotating(60);
        var grant = New;
        for (var i = 0; i < 1000; i++)
            grant = Rotation.Use(grant, i, client, Start.AddMinutes(i))!;

        Assert.Equal(1000, grant.Generation);
        Assert.Single(grant.Retired);
    }

    private static UserPoolClientType Rotating(int grace) =>
        new() { RefreshTokenRotation = new() { Feature = "ENABLED", RetryGracePeriodSeconds = grace } };
}
