using System.Security.Cryptography;

namespace Cognito.Local.Pools;

/// <summary>Makes identifiers that look like the service's.</summary>
internal static class Identifiers
{
    private const string LowerCase = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const string Alphanumeric = LowerCase + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static string Pool(string region) => $"{region}_{RandomNumberGenerator.GetString(Alphanumeric, 9)}";

    public static string Client() => RandomNumberGenerator.GetString(LowerCase, 26);

    public static string ClientSecret() => RandomNumberGenerator.GetString(LowerCase, 52);

    public static string DeviceGroup() => "-" + RandomNumberGenerator.GetString(Alphanumeric, 8);

    /// <summary>The region that a pool's id begins with.</summary>
    public static string Region(string poolId) => poolId[..poolId.LastIndexOf('_')];

    /// <summary>Random, in the form of a UUID: subs, grants, events.</summary>
    public static string Uuid() => new Guid(RandomNumberGenerator.GetBytes(16)).ToString();
}
