using Cognito.Protocol.Srp;

namespace Cognito.Protocol.Tests.Srp;

public sealed class SrpHandshakeTests
{
    private const string SecretBlock = "AAECAwQFBgcICQoLDA0ODw==";
    private const string Timestamp = "Sat Jan 3 04:05:06 UTC 2026";

    private static readonly SrpIdentity User = SrpIdentity.ForUser("eu-west-1_AbCdEfGhI", "9f1c2a34-5b6d-4e7f-8a90-123456789abc");
    private static readonly SrpIdentity Device = SrpIdentity.ForDevice("-v7w9UcY6", "eu-west-1_627477ae-3631-4248-bed9-d2e934100372");

    [Theory]
    [InlineData("P@ssw0rd!")]
    [InlineData("")]
    [InlineData("pässwörd-ü 🔑")]
    [InlineData("a password with spaces at both ends ")]
    public void The_right_password_is_accepted(string password) => Assert.True(SignIn(User, password, password));

    [Fact]
    public void The_right_password_of_a_user_with_a_name_beyond_ascii_is_accepted() =>
        Assert.True(SignIn(SrpIdentity.ForUser("eu-west-1_AbCdEfGhI", "Zoë Ünïcödé"), "secret", "secret"));

    [Fact]
    public void A_device_proves_itself_alike() => Assert.True(SignIn(Device, "AAECAwQFBgc=", "AAECAwQFBgc="));

    [Theory, InlineData("p@ssw0rd!"), InlineData("P@ssw0rd! "), InlineData("P@ssw0rd"), InlineData("")]
    public void A_wrong_password_is_refused(string password) => Assert.False(SignIn(User, "P@ssw0rd!", password));

    [Fact]
    public void A_very_long_password_works() => Assert.True(SignIn(User, new string('x', 10_000), new string('x', 10_000)));

    [Fact]
    public void A_handshake_resumed_from_its_three_values_still_verifies()
    {
        var verifier = SrpVerifier.Create(User, "secret");
        using var client = new SrpClient();
        using var started = SrpServer.Start(verifier, client.A.ToUpperInvariant())!;
        using var resumed = new SrpServer(started.A, started.B, [.. started.Secret]);
        var signature = client.Sign(User, "secret", started.B, verifier.SaltHex, SecretBlock, Timestamp);

        Assert.True(resumed.Verify(verifier, User, SecretBlock, Timestamp, signature));
    }

    [Fact]
    public void Every_tampered_value_is_refused()
    {
        var verifier = SrpVerifier.Create(User, "secret");
        using var client = new SrpClient();
        using var server = SrpServer.Start(verifier, client.A)!;
        var signature = client.Sign(User, "secret", server.B, verifier.SaltHex, SecretBlock, Timestamp);
        using var other = SrpServer.Start(verifier, client.A)!;
        var otherBlock = "AAECAwQFBgcICQoLDA0ODg==";
        var anotherSalt = verifier with { Verifier = SrpVerifier.Create(User, "secret").Verifier };

        Assert.True(server.Verify(verifier, User, SecretBlock, Timestamp, signature));
        Assert.False(other.Verify(verifier, User, SecretBlock, Timestamp, signature));
        Assert.False(new SrpServer(server.B, server.A, server.Secret).Verify(verifier, User, SecretBlock, Timestamp, signature));
        Assert.False(server.Verify(anotherSalt, User, SecretBlock, Timestamp, signature));
        Assert.False(server.Verify(verifier, User with { Name = "someone-else" }, SecretBlock, Timestamp, signature));
        Assert.False(server.Verify(verifier, User with { Scope = "Other" }, SecretBlock, Timestamp, signature));
        Assert.False(server.Verify(verifier, User, otherBlock, Timestamp, signature));
        Assert.False(server.Verify(verifier, User, SecretBlock, "Sat Jan 3 04:05:07 UTC 2026", signature));
        Assert.False(server.Verify(verifier, User, SecretBlock, Timestamp, (signature[0] == 'A' ? "B" : "A") + signature[1..]));
    }

    [Theory]
    [InlineData(null, Timestamp, "AAAA")]
    [InlineData("not base64!", Timestamp, "AAAA")]
    [InlineData(SecretBlock, null, "AAAA")]
    [InlineData(SecretBlock, Timestamp, null)]
    [InlineData(SecretBlock, Timestamp, "")]
    [InlineData(SecretBlock, Timestamp, "not base64!")]
    [InlineData(SecretBlock, Timestamp, "AAAA")]
    [InlineData(SecretBlock, Timestamp, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_malformed_proof_is_refused_without_an_exception(string? secretBlock, string? timestamp, string? signature)
    {
        var verifier = SrpVerifier.Create(User, "secret");
        using var client = new SrpClient();
        using var server = SrpServer.Start(verifier, client.A)!;

        Assert.False(server.Verify(verifier, User, secretBlock, timestamp, signature));
        Assert.False(server.Verify(verifier, User, new string('A', 100_000), timestamp, signature));
        Assert.False(server.Verify(verifier, User, secretBlock, new string('A', 100_000), signature));
    }

    [Fact]
    public void The_server_refuses_an_A_that_is_zero_modulo_N_or_malformed()
    {
        var verifier = SrpVerifier.Create(User, "secret");
        foreach (var a in new[] { null, "", "0", "00", "xyz", Hex.Of(Numbers.N), Hex.Of(2 * Numbers.N), new string('f', 769), new string('1', 100_000) })
            Assert.Null(SrpServer.Start(verifier, a));
    }

    [Fact]
    public void Two_attempts_share_no_number()
    {
        var verifier = SrpVerifier.Create(User, "secret");
        using var first = new SrpClient();
        using var second = new SrpClient();

        Assert.NotEqual(first.A, second.A);
        Assert.NotEqual(SrpServer.Start(verifier, first.A)!.B, SrpServer.Start(verifier, first.A)!.B);
    }

    [Fact]
    public void A_disposed_side_has_forgotten_its_secret_and_does_nothing_more()
    {
        var verifier = SrpVerifier.Create(User, "secret");
        var client = new SrpClient();
        var server = SrpServer.Start(verifier, client.A)!;
        client.Dispose();
        server.Dispose();

        Assert.All(server.Secret, value => Assert.Equal(0, value));
        Assert.Throws<ObjectDisposedException>(() => client.Sign(User, "secret", server.B, verifier.SaltHex, SecretBlock, Timestamp));
        Assert.Throws<ObjectDisposedException>(() => server.Verify(verifier, User, SecretBlock, Timestamp, "AAAA"));
    }

    private static bool SignIn(SrpIdentity identity, string password, string typed)
    {
        var verifier = SrpVerifier.Create(identity, password);
        using var client = new SrpClient();
        using var server = SrpServer.Start(verifier, client.A)!;
        var signature = client.Sign(identity, typed, server.B, verifier.SaltHex, SecretBlock, Timestamp);
        return server.Verify(verifier, identity, SecretBlock, Timestamp, signature);
    }
}
