using System.Numerics;
using Cognito.Protocol.Srp;

namespace Cognito.Protocol.Tests.Srp;

public sealed class SrpNumberTests
{
    public static TheoryData<int, string> PadHex =>
        [.. SrpVectors.Group("padHex").EnumerateArray().Select(vector => new TheoryDataRow<int, string>(vector.GetProperty("n").GetInt32(), vector.GetProperty("hex").GetString()!))];

    [Theory, MemberData(nameof(PadHex))]
    public void Pad_is_as_published(int number, string hex) => Assert.Equal(hex, Convert.ToHexStringLower(Pad(number)));

    [Fact]
    public void Pad_is_the_two_s_complement_of_BigInteger()
    {
        var numbers = new Numbers("pad");
        foreach (var number in Numbers.Edges.Concat(Enumerable.Range(1, 100).Select(numbers.Below)))
            Assert.Equal(number.ToByteArray(isBigEndian: true), Pad(number));
    }

    [Fact]
    public void Hexadecimal_is_written_as_short_as_possible_and_read_back()
    {
        var numbers = new Numbers("hex");
        foreach (var number in Numbers.Edges.Concat(Enumerable.Range(1, 100).Select(numbers.Below)))
        {
            var hex = SrpNumber.ToHex(Numbers.Wide(number));
            var read = new byte[SrpGroup.Bytes];

            Assert.Equal(number.IsZero ? "0" : Hex.Of(number).TrimStart('0'), hex);
            Assert.True(SrpNumber.TryParseHex(hex, read));
            Assert.Equal(Numbers.Wide(number), read);
        }
    }

    [Theory, InlineData("0ff"), InlineData("FF"), InlineData("Ff"), InlineData("00000000ff")]
    public void Hexadecimal_of_either_case_and_any_number_of_digits_is_read(string hex)
    {
        var read = new byte[2];

        Assert.True(SrpNumber.TryParseHex(hex, read));
        Assert.Equal([0, 0xFF], read);
    }

    [Theory, InlineData(null), InlineData(""), InlineData(" ff"), InlineData("0xff"), InlineData("-1"), InlineData("fg"), InlineData("ｆｆ"), InlineData("12345")]
    public void What_is_no_hexadecimal_or_too_long_is_refused(string? hex) => Assert.False(SrpNumber.TryParseHex(hex, new byte[2]));

    [Fact]
    public void An_endless_text_is_refused_unread() => Assert.False(SrpNumber.TryParseHex(new string('0', 100_000) + "1", new byte[2]));

    [Fact]
    public void Only_numbers_from_1_to_N_minus_1_are_elements_of_the_group()
    {
        var number = new byte[SrpGroup.Bytes];

        Assert.True(SrpNumber.TryParseGroupElement("1", number));
        Assert.True(SrpNumber.TryParseGroupElement(Hex.Of(Numbers.N - 1), number));
        foreach (var refused in new[] { 0, Numbers.N, Numbers.N + 1, 2 * Numbers.N, (BigInteger.One << 3072) - 1, BigInteger.One << 3072 })
            Assert.False(SrpNumber.TryParseGroupElement(Hex.Of(refused), number));
    }

    private static byte[] Pad(BigInteger number) => SrpNumber.Pad(Numbers.Wide(number), new byte[SrpGroup.Bytes + 1]).ToArray();
}
