using Cognito.Protocol.Srp;

namespace Cognito.Protocol.Tests.Srp;

public sealed class SrpVerifierTests
{
    private static readonly SrpIdentity User = new("AbCdEfGhI", "user");
    private static readonly byte[] Key = new Numbers("pool key").Bytes(32);

    [Fact]
    public void A_device_verifier_is_as_published()
    {
        var vector = SrpVectors.Group("publishedDevice")[0];
        string Text(string name) => vector.GetProperty(name).GetString()!;
        var identity = SrpIdentity.ForDevice(Text("deviceGroupKey"), Text("deviceKey"));

        var verifier = SrpVerifier.Create(identity, Text("devicePassword"), Convert.FromBase64String(Text("saltBase64")));

        Assert.Equal(Text("passwordVerifierBase64"), verifier.VerifierBase64);
        Assert.Equal(Text("saltBase64"), verifier.SaltBase64);
    }

    [Theory, MemberData(nameof(SrpVectors.BothSides), MemberType = typeof(SrpVectors))]
    public void A_verifier_is_as_published(string name)
    {
        var vector = SrpVectors.Named(name);
        var verifier = SrpVerifier.Create(vector.Identity, vector.Password, Hex.Bytes(vector.Salt));

        Assert.Equal(vector.Verifier, SrpNumber.ToHex(verifier.Verifier));
        Assert.Equal(vector.VerifierBase64, verifier.VerifierBase64);
        Assert.Equal(vector.SaltBase64 ?? verifier.SaltBase64, verifier.SaltBase64);
        Assert.Equal(vector.Salt, verifier.SaltHex);
    }

    [Fact]
    public void A_new_salt_has_16_bytes_that_all_clients_pad_alike()
    {
        for (var i = 0; i < 50; i++)
        {
            var salt = SrpVerifier.Create(User, "secret").Salt;
            Assert.Equal(16, salt.Length);
            Assert.InRange(salt[0], 1, 0x7F);
        }
    }

    [Fact]
    public void What_ConfirmDevice_sends_comes_back()
    {
        var verifier = SrpVerifier.Create(SrpIdentity.ForDevice("-v7w9UcY6", "eu-west-1_device"), "secret");
        var read = SrpVerifier.FromDevice(verifier.SaltBase64, verifier.VerifierBase64);

        Assert.NotNull(read);
        Assert.Equal(verifier.SaltHex, read.SaltHex);
        Assert.Equal(verifier.Verifier, read.Verifier);
    }

    [Theory]
    [InlineData(null, "AQ==")]
    [InlineData("AQ==", null)]
    [InlineData("", "AQ==")]
    [InlineData("AQ==", "")]
    [InlineData("AQ==", "AA==")]
    [InlineData("?", "AQ==")]
    [InlineData("AQ==", "?")]
    public void A_malformed_device_verifier_is_refused(string? salt, string? verifier) => Assert.Null(SrpVerifier.FromDevice(salt, verifier));

    [Fact]
    public void A_device_verifier_outside_the_group_or_too_long_is_refused()
    {
        Assert.Null(SrpVerifier.FromDevice("AQ==", Convert.ToBase64String(SrpGroup.N)));
        Assert.Null(SrpVerifier.FromDevice("AQ==", Convert.ToBase64String([1, .. SrpGroup.N])));
        Assert.Null(SrpVerifier.FromDevice("AQ==", new string('A', 100_000)));
        Assert.Null(SrpVerifier.FromDevice(Convert.ToBase64String(new byte[65]), "AQ=="));
        Assert.NotNull(SrpVerifier.FromDevice(Convert.ToBase64String(new byte[64]), "AQ=="));
    }

    [Fact]
    public void A_fake_verifier_is_always_the_same_and_different_for_each_name_pool_and_key()
    {
        var fake = SrpVerifier.CreateFake(User, Key);
        var again = SrpVerifier.CreateFake(User with { }, [.. Key]);

        Assert.Equal(fake.SaltHex, again.SaltHex);
        Assert.Equal(fake.Verifier, again.Verifier);
        Assert.NotEqual(fake.SaltHex, SrpVerifier.CreateFake(User with { Name = "user2" }, Key).SaltHex);
        Assert.NotEqual(fake.SaltHex, SrpVerifier.CreateFake(User with { Scope = "Other" }, Key).SaltHex);
        Assert.NotEqual(fake.SaltHex, SrpVerifier.CreateFake(User, new Numbers("another key").Bytes(32)).SaltHex);
    }

    [Fact]
    public void A_fake_verifier_looks_like_a_real_one_and_accepts_nobody()
    {
        var fake = SrpVerifier.CreateFake(User, Key);
        using var client = new SrpClient();
        using var server = SrpServer.Start(fake, client.A)!;
        var signature = client.Sign(User, "a guess", server.B, fake.SaltHex, "AAAA", "Sat Jan 3 04:05:06 UTC 2026");

        Assert.InRange(fake.Salt[0], 1, 0x7F);
        Assert.Equal(16, fake.Salt.Length);
        Assert.True(SrpNumber.IsGroupElement(fake.Verifier));
        Assert.False(server.Verify(fake, User, "AAAA", "Sat Jan 3 04:05:06 UTC 2026", signature));
    }
}
