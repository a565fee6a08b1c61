namespace Cognito.Protocol.Tests.Srp;

internal static class Hex
{
    /// <summary>Bytes of minimal hexadecimal, which may have an odd number of digits.</summary>
    public static byte[] Bytes(string hex) => Convert.FromHexString(hex.Length % 2 == 0 ? hex : "0" + hex);
}
