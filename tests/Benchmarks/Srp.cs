using System.Numerics;
using System.Security.Cryptography;
using Cognito.Protocol.Srp;

namespace Benchmarks;

/// <summary>
/// One password login on the client side (A and the claim), beside the same three powers by BigInteger.ModPow with the exponents
/// of the official library: a of 1024 bits for A, x of 256 bits, and a + u·x, of 1024 bits too, for S. The reference does no hashing.
/// The powers of extreme exponents stand side by side to show that time does not depend on a secret.
/// </summary>
internal static class Srp
{
    private const double TimesFaster = 20;

    public static Task RunAsync(Report report)
    {
        var identity = SrpIdentity.ForUser("eu-west-1_AbCdEfGhI", "9f1c2a34-5b6d-4e7f-8a90-123456789abc");
        const string password = "P@ssw0rd of a usual length";
        const string timestamp = "Sat Jan 3 04:05:06 UTC 2026";
        var secretBlock = Convert.ToBase64String(RandomNumberGenerator.GetBytes(1024));
        var verifier = SrpVerifier.Create(identity, password);
        var (zeros, ones) = (new ulong[8], Enumerable.Repeat(ulong.MaxValue, 8).ToArray());
        using var client = new SrpClient();
        using var server = SrpServer.Start(verifier, client.A)!;
        var signature = client.Sign(identity, password, server.B, verifier.SaltHex, secretBlock, timestamp);

        var n = new BigInteger(SrpGroup.N, isUnsigned: true, isBigEndian: true);
        var (a, x, s) = (Positive(128), Positive(32), Positive(128));
        var any = Positive(SrpGroup.Bytes) % n;

        void Login()
        {
            using var login = new SrpClient();
            login.Sign(identity, password, server.B, verifier.SaltHex, secretBlock, timestamp);
        }

        void Reference()
        {
            BigInteger.ModPow(2, a, n);
            BigInteger.ModPow(2, x, n);
            BigInteger.ModPow(any, s, n);
        }

        var measured = Measurement.Of(
            ("client: one login", Login),
            ("reference: three BigInteger.ModPow", Reference),
            ("server: start", () => SrpServer.Start(verifier, client.A)!.Dispose()),
            ("server: verify", () => server.Verify(verifier, identity, secretBlock, timestamp, signature)),
            ("verifier of a new password", () => SrpVerifier.Create(identity, password)),
            ("g^e, 256 zeros", () => PowerOfG(zeros.AsSpan(4))),
            ("g^e, 256 ones", () => PowerOfG(ones.AsSpan(4))),
            ("x^e, 512 zeros", () => Power(zeros)),
            ("x^e, 512 ones", () => Power(ones)));

        foreach (var measurement in measured)
            report.Line(measurement);
        report.Budget("SRP, client side, one password login", measured[1].Median / measured[0].Median, TimesFaster, "× BigInteger.ModPow");
        return Task.CompletedTask;
    }

    private static void PowerOfG(ReadOnlySpan<ulong> exponent)
    {
        var result = default(Residue);
        GeneratorPower.Compute(exponent, ref result);
    }

    private static void Power(ReadOnlySpan<ulong> exponent)
    {
        var result = Montgomery.One;
        Montgomery.Add(result, result, ref result);
        ModularPower.Compute(result, exponent, ref result);
    }

    private static BigInteger Positive(int bytes) => new(RandomNumberGenerator.GetBytes(bytes), isUnsigned: true);
}
