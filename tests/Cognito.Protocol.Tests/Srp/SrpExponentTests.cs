using System.Numerics;
using Cognito.Protocol.Srp;

namespace Cognito.Protocol.Tests.Srp;

public sealed class SrpExponentTests
{
    private static readonly BigInteger Max256 = (BigInteger.One << 256) - 1;

    public static TheoryData<int> LengthsOfA => [1, 8, 31, 32, 33, 64, 65, 128];

    [Theory, MemberData(nameof(LengthsOfA))]
    public void The_exponent_of_the_client_is_a_plus_u_times_x(int bytesOfA)
    {
        var numbers = new Numbers($"exponent of {bytesOfA}");
        var words = SrpExponent.Words(bytesOfA);
        var maxA = (BigInteger.One << (8 * bytesOfA)) - 1;
        (BigInteger A, BigInteger U, BigInteger X)[] cases =
        [
            (0, 0, 0), (maxA, 0, Max256), (maxA, Max256, 1), (maxA, Max256, Max256),
            (numbers.Below(bytesOfA), numbers.Below(32), numbers.Below(32)), (numbers.Below(bytesOfA), numbers.Below(31), numbers.Below(30)),
        ];
        foreach (var (a, u, x) in cases)
        {
            var result = new ulong[SrpExponent.CombinedWords(words)];
            SrpExponent.Combine(Numbers.Words(a, words), Numbers.Words(u, 4), Numbers.Words(x, 4), result);
            Assert.Equal(Numbers.Words(a + (u * x), result.Length), result);
        }
    }

    [Theory, InlineData("00", 0UL), InlineData("01", 1UL), InlineData("0102030405060708", 0x0102030405060708UL), InlineData("ffffffffffffffff", ulong.MaxValue)]
    public void Bytes_are_read_from_the_lowest(string hex, ulong expected)
    {
        var words = new ulong[2];
        SrpExponent.Read(Convert.FromHexString(hex), words);

        Assert.Equal([expected, 0UL], words);
    }
}
