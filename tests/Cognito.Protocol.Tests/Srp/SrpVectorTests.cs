using System.Security.Cryptography;
using Cognito.Protocol.Srp;

namespace Cognito.Protocol.Tests.Srp;

public sealed class SrpVectorTests
{
    public static TheoryData<string> Handshakes => SrpVectors.Handshakes;

    public static TheoryData<string> BothSides => SrpVectors.BothSides;

    [Theory, MemberData(nameof(Handshakes))]
    public void The_client_signs_as_published(string name)
    {
        var vector = SrpVectors.Named(name);
        using var client = new SrpClient(Hex.Bytes(vector.A.Secret!));

        Assert.Equal(vector.A.Public, client.A);
        Assert.Equal(vector.Signature, client.Sign(
            vector.Identity, vector.Password, vector.B.Public, vector.Salt, vector.SecretBlock, vector.Timestamp));
    }

    [Theory, MemberData(nameof(Handshakes))]
    public void The_hashes_are_as_published(string name)
    {
        var vector = SrpVectors.Named(name);
        var (u, x, key) = (new byte[32], new byte[32], new byte[SrpProof.KeyBytes]);
        SrpProof.Scramble(Hex.Bytes(vector.A.Public), Hex.Bytes(vector.B.Public), u);
        SrpProof.PrivateKey(vector.Identity, vector.Password, Hex.Bytes(vector.Salt), x);
        SrpProof.SessionKey(u, Hex.Bytes(vector.S), key);

        Assert.Equal(vector.U, SrpNumber.ToHex(u));
        Assert.Equal(vector.X, SrpNumber.ToHex(x));
        Assert.Equal(vector.K, Convert.ToHexStringLower(key));
    }

    [Fact]
    public void The_group_is_as_published_and_k_is_the_hash_of_it()
    {
        Assert.Equal(SrpVectors.Group("N").GetString(), SrpNumber.ToHex(SrpGroup.N));
        Assert.Equal(SrpVectors.Group("k").GetString(), SrpNumber.ToHex(SrpGroup.K));
        Assert.Equal(SHA256.HashData([0, .. SrpGroup.N, 2]), SrpGroup.K);
    }

    [Theory, MemberData(nameof(BothSides))]
    public void The_server_answers_and_accepts_as_published(string name)
    {
        var vector = SrpVectors.Named(name);
        var verifier = SrpVerifier.Create(vector.Identity, vector.Password, Hex.Bytes(vector.Salt));
        using var server = SrpServer.Start(verifier, vector.A.Public, Hex.Bytes(vector.B.Secret!));

        Assert.NotNull(server);
        Assert.Equal(vector.B.Public, server.B);
        Assert.True(server.Verify(verifier, vector.Identity, vector.SecretBlock, vector.Timestamp, vector.Signature));
    }
}
