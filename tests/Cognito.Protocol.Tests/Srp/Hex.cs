using System.Globalization;
using System.Numerics;

namespace Cognito.Protocol.Tests.Srp;

internal static class Hex
{
    /// <summary>Bytes of minimal hexadecimal, which may have an odd number of digits.</summary>
    public static byte[] Bytes(string hex) => Convert.FromHexString(hex.Length % 2 == 0 ? hex : "0" + hex);

    /// <summary>Lower-case, as BigInteger writes it: sometimes with a leading zero.</summary>
    public static string Of(BigInteger number) => number.ToString("x", CultureInfo.InvariantCulture);
}
