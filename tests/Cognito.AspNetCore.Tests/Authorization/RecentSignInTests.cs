using System.Security.Claims;
using Cognito.AspNetCore.Authorization;
using Cognito.AspNetCore.SignIn;
using Microsoft.Extensions.Time.Testing;

namespace Cognito.AspNetCore.Tests.Authorization;

public sealed class RecentSignInTests
{
    private static readonly FakeTimeProvider s_time = new(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));

    [Theory]
    [InlineData("1800000000", true)]
    [InlineData("1799999400", true)]
    [InlineData("1799999399", false)]
    [InlineData("1800000005", true)] // the service's clock is ahead of ours
    [InlineData("0", false)]
    [InlineData("-1", false)]
    [InlineData("1800000000.5", false)]
    [InlineData("9223372036854775807", false)]
    [InlineData("99999999999999999999", false)]
    [InlineData("now", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_sign_in_is_recent_for_as_long_as_the_setting_says(string? signedInAt, bool isRecent)
    {
        var claims = signedInAt is null ? Array.Empty<Claim>() : [new("auth_time", signedInAt)];
        var principal = new ClaimsPrincipal(new ClaimsIdentity(claims, "Cognito"));

        Assert.Equal(isRecent, RecentSignIn.Holds(principal, s_time, TimeSpan.FromMinutes(10)));
        Assert.Equal(isRecent ? null : Refusals.RecentSignInRequired, RecentSignIn.Fault(principal, s_time, TimeSpan.FromMinutes(10)));
    }

    [Fact]
    public void A_program_is_told_how_new_a_sign_in_must_be() =>
        Assert.Equal(
            "Bearer error=\"insufficient_user_authentication\", error_description=\"Please sign in again first, for the safety of the account.\", max_age=\"600\"",
            new StepUp(MaxAge: TimeSpan.FromMinutes(10)).Challenge());
}
