using Cognito.Protocol.Challenges;

namespace Cognito.Protocol.Tests.Challenges;

public sealed class SoftwareTokenMfaTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("transparent", null)]
    [InlineData("Transparent", "Transparent")]
    [InlineData("My telephone", "My telephone")]
    public void An_app_without_a_name_is_transparent(string? wire, string? name)
    {
        var read = SoftwareTokenMfa.Read(new Dictionary<string, string> { ["FRIENDLY_DEVICE_NAME"] = wire! });

        Assert.Equal(name, read.FriendlyDeviceName);
        Assert.Equal(name ?? "transparent", Samples.Parameters(read)["FRIENDLY_DEVICE_NAME"]);
    }

    [Fact]
    public void Without_parameters_it_can_be_answered_all_the_same() =>
        Assert.Null(SoftwareTokenMfa.Read(new Dictionary<string, string>()).FriendlyDeviceName);
}
