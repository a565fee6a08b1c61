using Cognito.Local.Model;
using Cognito.Protocol.Srp;

namespace Cognito.Local.Pools;

/// <summary>Makes and checks passwords as the pool keeps them. Slow by intent: not for a piece of work on the store.</summary>
internal static class Passwords
{
    /// <param name="pool">The pool, whose history setting says how many hashes are kept.</param>
    /// <param name="username">The user's immutable name, which the SRP verifier is bound to.</param>
    /// <param name="password">A password that satisfies the rules.</param>
    /// <param name="now">When it is set.</param>
    /// <param name="former">The password it takes the place of.</param>
    public static Password Make(UserPoolType pool, string username, string password, DateTimeOffset now, Password? former = null)
    {
        var srp = SrpVerifier.Create(SrpIdentity.ForUser(pool.Id!, username), password);
        return new Password
        {
            SrpSalt = srp.Salt,
            SrpVerifier = srp.Verifier,
            Hash = PasswordHash.Create(password),
            SetAt = now,
            History = [.. Known(former).Take(Math.Max(0, PasswordRules.HistorySize(pool) - 1))],
        };
    }

    public static bool Verify(Password stored, string password) => PasswordHash.Matches(stored.Hash, password);

    /// <summary>Whether the password is among those that the pool's history setting rules out.</summary>
    public static bool WasUsed(UserPoolType pool, Password? current, string password) =>
        Known(current).Take(PasswordRules.HistorySize(pool)).Any(hash => PasswordHash.Matches(hash, password));

    private static IEnumerable<string> Known(Password? password) =>
        password is null ? [] : [password.Hash, .. password.History];
}
