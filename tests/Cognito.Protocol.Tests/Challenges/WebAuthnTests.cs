using System.Text.Json.Nodes;
using Cognito.Protocol.Challenges;

namespace Cognito.Protocol.Tests.Challenges;

public sealed class WebAuthnTests
{
    [Fact]
    public void Options_are_carried_as_they_came()
    {
        var options = Options(credentials: 1);

        Assert.Equal(options, Read(options).CredentialRequestOptions);
        Assert.Equal(options, Assert.IsType<WebAuthn>(Read(options).Compact()).CredentialRequestOptions);
    }

    [Fact]
    public void Of_many_passkeys_the_list_is_not_carried_and_all_else_is()
    {
        var compact = Assert.IsType<WebAuthn>(Read(Options(credentials: 20)).Compact());

        var options = JsonNode.Parse(compact.CredentialRequestOptions)!.AsObject();
        Assert.Equal(["challenge", "timeout", "rpId", "userVerification"], options.Select(option => option.Key));
        Assert.Equal("login.example.com", (string?)options["rpId"]);
        Assert.InRange(compact.CredentialRequestOptions.Length, 1, WebAuthn.CompactLength);
    }

    private static WebAuthn Read(string options) => WebAuthn.Read(new Dictionary<string, string> { ["CREDENTIAL_REQUEST_OPTIONS"] = options });

    private static string Options(int credentials)
    {
        var list = string.Join(',', Enumerable.Repeat($$"""{"type":"public-key","id":"{{new string('A', 43)}}","transports":["internal","hybrid"]}""", credentials));
        return $$"""{"challenge":"{{new string('-', 43)}}","timeout":180000,"rpId":"login.example.com","allowCredentials":[{{list}}],"userVerification":"preferred"}""";
    }
}
