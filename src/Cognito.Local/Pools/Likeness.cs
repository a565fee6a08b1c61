using Cognito.Local.Delivery;
using Cognito.Local.Model;
using Cognito.Local.Tokens;
using Cognito.Protocol.Srp;

namespace Cognito.Local.Pools;

/// <summary>What is shown of people who do not exist: the same each time, and like what those who do exist show (RFC 5054 §2.5.1.3).</summary>
internal static class Likeness
{
    private static readonly Lazy<string> NobodysHash = new(() => PasswordHash.Create(Convert.ToBase64String(Guid.CreateVersion7().ToByteArray())));

    /// <summary>
    /// The username behind a name: the name itself where people choose it, a sub where it could only be another name of theirs.
    /// </summary>
    public static string Username(UserPoolType pool, Seal seal, string name)
    {
        var key = UserNames.Key(pool, name);
        return pool.UsernameAttributes is { Count: > 0 } || Registration.LooksLikeAlias(pool, name) is not null
            ? new Guid(seal.Derive($"username\0{pool.Id}\0{key}").AsSpan(0, 16)).ToString()
            : key;
    }

    /// <summary>A password that nobody knows, for checking takes the same time.</summary>
    public static Password Password(UserPoolType pool, Seal seal, string username)
    {
        var srp = SrpVerifier.CreateFake(SrpIdentity.ForUser(pool.Id!, username), seal.Derive($"verifier\0{pool.Id}"));
        return new Password { SrpSalt = srp.Salt, SrpVerifier = srp.Verifier, Hash = NobodysHash.Value, SetAt = default };
    }

    /// <summary>Where a message to them would go: to what was typed, if that is a destination, or else somewhere made up.</summary>
    public static Destination Destination(UserPoolType pool, Seal seal, string name)
    {
        if (ContactRules.IsEmail(name))
            return new("email", name);
        if (ContactRules.IsPhoneNumber(name))
            return new("phone_number", name);
        var bytes = seal.Derive($"destination\0{pool.Id}\0{UserNames.Key(pool, name)}");
        return new("email", $"{Letter(bytes[0])}@{Letter(bytes[1])}");
    }

    private static char Letter(byte number) => (char)('a' + (number % 26));
}
