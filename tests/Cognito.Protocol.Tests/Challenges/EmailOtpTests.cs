using Cognito.Protocol.Challenges;

namespace Cognito.Protocol.Tests.Challenges;

public sealed class EmailOtpTests
{
    [Theory]
    [InlineData("EMAIL_OTP_CODE")]
    [InlineData("EMAIL_MFA_CODE")]
    public void The_code_is_taken_by_either_name_that_there_is_in_the_documentation(string name) =>
        Assert.Equal("123456", EmailOtpAnswer.Read(new Dictionary<string, string> { [name] = "123456" }).Code);

    [Fact]
    public void The_code_is_sent_by_the_name_that_clients_use() =>
        Assert.Equal("EMAIL_OTP_CODE", Assert.Single(Samples.Responses(new EmailOtpAnswer("1"))).Key);
}
