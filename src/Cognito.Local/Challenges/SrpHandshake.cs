using Cognito.Local.Wire;
using Cognito.Protocol.Srp;

namespace Cognito.Local.Challenges;

/// <summary>The server's part in SRP, carried from the challenge to its answer in the secret block: for passwords and devices alike.</summary>
internal static class SrpHandshake
{
    private const string PublicA = "A";
    private const string PublicB = "B";
    private const string Secret = "b";

    /// <summary>Answers SRP_A.</summary>
    /// <param name="verifier">Of the password.</param>
    /// <param name="srpA">As it came.</param>
    /// <param name="parameters">The challenge's parameters, from SRP_B and the secret block.</param>
    public static Issued Start(SrpVerifier verifier, string srpA, Func<string, string, Dictionary<string, string>> parameters)
    {
        using var server = SrpServer.Start(verifier, srpA) ?? throw Errors.InvalidSrpA();
        var state = new Dictionary<string, byte[]>
        {
            [PublicA] = Bytes(server.A),
            [PublicB] = Bytes(server.B),
            [Secret] = [.. server.Secret],
        };
        var b = server.B;
        return new Issued(block => parameters(b, block), state);
    }

    public static bool IsProven(Session session, SrpVerifier verifier, SrpIdentity identity, string block, string timestamp, string signature)
    {
        using var server = new SrpServer(Hex(session.State[PublicA]), Hex(session.State[PublicB]), session.State[Secret]);
        return server.Verify(verifier, identity, block, timestamp, signature) && IsCanonical(timestamp);
    }

    /// <summary>
    /// The service wants the timestamp in exactly one form. How old it is does not matter: the secret block expires,
    /// and clocks of test machines run free.
    /// </summary>
    private static bool IsCanonical(string timestamp) =>
        SrpTimestamp.TryParse(timestamp, out var time) && SrpTimestamp.Format(time) == timestamp;

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Length % 2 == 0 ? hex : "0" + hex);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
