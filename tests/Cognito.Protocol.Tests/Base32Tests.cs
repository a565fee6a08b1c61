using System.Text;

namespace Cognito.Protocol.Tests;

public sealed class Base32Tests
{
    // RFC 4648, section 10.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY======")]
    [InlineData("fo", "MZXQ====")]
    [InlineData("foo", "MZXW6===")]
    [InlineData("foob", "MZXW6YQ=")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI======")]
    public void Vectors_of_RFC_4648_hold(string text, string encoded)
    {
        var bytes = Encoding.ASCII.GetBytes(text);

        Assert.Equal(encoded.TrimEnd('='), Base32.Encode(bytes));
        Assert.Equal(bytes, Base32.Decode(encoded));
        Assert.Equal(bytes, Base32.Decode(encoded.TrimEnd('=').ToLowerInvariant()));
    }

    [Fact]
    public void All_bytes_of_any_number_come_back()
    {
        var bytes = Enumerable.Range(0, 256).Select(value => (byte)value).Reverse().ToArray();

        Assert.All(Enumerable.Range(0, 257), length => Assert.Equal(bytes[..length], Base32.Decode(Base32.Encode(bytes.AsSpan(0, length)))));
    }

    [Theory]
    [InlineData("M")]
    [InlineData("MZX")]
    [InlineData("MZXW6Y")]
    [InlineData("MZ")]
    [InlineData("MZ1W")]
    [InlineData("M=ZXW6==")]
    [InlineData("MZXW 6YQ")]
    [InlineData("ＭＺＸＷ")]
    public void What_is_not_base32_is_refused_and_not_quoted(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Base32.Decode(text));

        Assert.DoesNotContain(text, exception.Message, StringComparison.Ordinal);
    }
}
