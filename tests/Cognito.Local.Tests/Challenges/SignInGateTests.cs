using Cognito.Local.Challenges;
using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Tests.Challenges;

public class SignInGateTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 8, 0, 0, 0, TimeSpan.Zero);

    private static readonly UserPoolType Pool = new();

    [Theory]
    [InlineData("UNCONFIRMED", true, 0, "User is not confirmed.", "User is not confirmed.")]
    [InlineData("CONFIRMED", true, 0, null, null)]
    [InlineData("CONFIRMED", false, 0, null, "User is disabled.")]
    [InlineData("UNCONFIRMED", false, 0, "User is not confirmed.", "User is disabled.")]
    [InlineData("RESET_REQUIRED", true, 0, null, "Password reset required for the user")]
    [InlineData("RESET_REQUIRED", false, 0, null, "User is disabled.")]
    [InlineData("FORCE_CHANGE_PASSWORD", true, 6, null, null)]
    [InlineData("FORCE_CHANGE_PASSWORD", true, 7, null, "Temporary password has expired and must be reset by an administrator.")]
    [InlineData("CONFIRMED", true, 7, null, null)]
    public void What_a_user_hears_depends_on_their_state_and_on_whether_they_proved_who_they_are(
        string status, bool enabled, int passwordAge, string? before, string? after)
    {
        var user = new User
        {
            PoolId = "p",
            Username = "jane",
            Key = "jane",
            Sub = "s",
            Status = Enum.Parse<UserStatus>(status),
            Enabled = enabled,
            CreatedAt = Now,
            ModifiedAt = Now,
            Attributes = new Dictionary<string, string>(),
            Password = new() { SrpSalt = [], SrpVerifier = [], Hash = "", SetAt = Now.AddDays(-passwordAge) },
        };

        Assert.Equal(before, SignInGate.BeforeProof(user)?.Message);
        Assert.Equal(after, SignInGate.AfterProof(Pool, user, Now)?.Message);
        var next = NextChallenge.After(Pool, new(), user, Attempt.Begin(Flows.Srp, Now), isDeviceRemembered: false);
        Assert.Equal(status == "FORCE_CHANGE_PASSWORD" ? "NEW_PASSWORD_REQUIRED" : null, next);
    }
}
