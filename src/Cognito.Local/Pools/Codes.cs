using Cognito.Local.Delivery;
using Cognito.Local.Storage;

namespace Cognito.Local.Pools;

/// <summary>The codes that are under way: one for each user and purpose.</summary>
internal static class Codes
{
    public const string SignUp = "SignUp";
    public const string ForgotPassword = "ForgotPassword";

    public static string Attribute(string name) => "Attribute " + name;

    /// <summary>Draws a code, which takes the place of the former.</summary>
    public static string Renew(Tables tables, User user, string purpose, Destination to, TimeSpan lifetime, DateTimeOffset now)
    {
        var code = new Code(Code.Draw(), to.Attribute, to.Value, now + lifetime);
        tables.Codes.Save(user.PoolId, user.Key, purpose, code.ExpiresAt, code);
        return code.Value;
    }

    /// <summary>As if a code were under way: nothing that anyone could give matches it.</summary>
    public static void Pretend(Tables tables, string poolId, string owner, string purpose, TimeSpan lifetime, DateTimeOffset now)
    {
        var code = new Code("", null, null, now + lifetime);
        tables.Codes.Save(poolId, owner, purpose, code.ExpiresAt, code);
    }

    /// <summary>The code under way if it is the one given, or else what is wrong.</summary>
    public static Settled<Code> Match(Tables tables, string poolId, string owner, string purpose, string given, DateTimeOffset now)
    {
        var sent = tables.Codes.Find(poolId, owner, purpose);
        return Code.Problem(sent, given, now) is { } problem ? problem : sent!;
    }

    public static void Forget(Tables tables, User user, string purpose) => tables.Codes.Delete(user.PoolId, user.Key, purpose);
}
