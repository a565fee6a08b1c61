using System.Numerics;
using Cognito.Protocol.Srp;

namespace Cognito.Protocol.Tests.Srp;

public sealed class PowerTests
{
    private static readonly BigInteger[] Exponents256 =
    [
        0, 1, 2, 3, 31, 32, 33, BigInteger.One << 63, (BigInteger.One << 64) - 1, BigInteger.One << 64, BigInteger.One << 255,
        (BigInteger.One << 256) - 1, (BigInteger.One << 256) - 2, (BigInteger.One << 208) - 1, BigInteger.One << 52, BigInteger.One << 13,
    ];

    [Fact]
    public void Powers_of_g_are_those_of_BigInteger()
    {
        var numbers = new Numbers("comb");
        foreach (var exponent in Exponents256.Concat(Enumerable.Range(0, 100).Select(_ => numbers.Below(32))))
            Assert.Equal(BigInteger.ModPow(2, exponent, Numbers.N), GeneratorToThe(exponent, 4));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(5), InlineData(16)]
    public void Powers_of_g_are_right_for_shorter_and_longer_exponents_too(int words)
    {
        var exponent = new Numbers($"comb of {words}").Below(8 * words);

        Assert.Equal(BigInteger.ModPow(2, exponent, Numbers.N), GeneratorToThe(exponent, words));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(4), InlineData(5), InlineData(8), InlineData(9)]
    public void Powers_of_any_base_are_those_of_BigInteger(int words)
    {
        var numbers = new Numbers($"powers of {words}");
        BigInteger[] bases = [0, 1, 2, Numbers.N - 1, Numbers.N - 2, BigInteger.One << 3071, numbers.Next(), numbers.Next()];
        BigInteger[] exponents = [0, 1, 31, (BigInteger.One << (64 * words)) - 1, BigInteger.One << ((64 * words) - 1), numbers.Below(8 * words), numbers.Below((8 * words) - 5)];
        foreach (var x in bases)
        {
            foreach (var exponent in exponents)
            {
                var result = Numbers.Enter(x);
                ModularPower.Compute(result, Numbers.Words(exponent, words), ref result);
                Assert.Equal(BigInteger.ModPow(x, exponent, Numbers.N), Numbers.Leave(result));
            }
        }
    }

    private static BigInteger GeneratorToThe(BigInteger exponent, int words)
    {
        var result = default(Residue);
        GeneratorPower.Compute(Numbers.Words(exponent, words), ref result);
        return Numbers.Leave(result);
    }
}
