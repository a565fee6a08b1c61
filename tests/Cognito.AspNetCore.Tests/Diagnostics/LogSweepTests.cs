namespace Cognito.AspNetCore.Tests.Diagnostics;

/// <summary>The sweep through all logs would find what it looks for.</summary>
public sealed class LogSweepTests
{
    [Theory]
    [InlineData("""{"AuthenticationResult":{"AccessToken":"sweep-access-1"}}""", "Information X token sweep-access-1 was used")]
    [InlineData("""{"Session":"sweep-session-2"}""", "session=sweep-session-2")]
    [InlineData("""{"ChallengeResponses":{"PASSWORD_CLAIM_SIGNATURE":"sweep/signature+3="}}""", "{sweep/signature+3=}")]
    [InlineData("""{"password":"sweep-Password-4!"}""", "Debug Form: sweep-Password-4!")]
    [InlineData("""{"SecretCode":"SWEEPSWEEP555"}""", "otpauth://totp?secret=SWEEPSWEEP555&x")]
    [InlineData("""{"flow":"sweep-flow-6"}""", "sweep-flow-6")]
    [InlineData("""{"code":"918273"}""", "code 918273 did not match")]
    [InlineData("""{"nothing":1}""", "a token that nobody saw: eyJhbGciOi")]
    public void A_secret_in_a_log_is_found(string body, string line)
    {
        SeenSecrets.NoteBody(body);

        Assert.Single(SeenSecrets.FindIn([line]));
    }

    [Theory]
    [InlineData("The setting Cognito:ClientSecret is missing")]
    [InlineData("918274 requests in 918273.5 ms")]
    [InlineData("passwordTooShort")]
    public void What_is_no_secret_is_not(string line)
    {
        SeenSecrets.NoteBody("""{"code":"918273","error":{"code":"passwordTooShort"}}""");

        Assert.Empty(SeenSecrets.FindIn([line]));
    }
}
