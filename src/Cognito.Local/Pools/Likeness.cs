using System.Globalization;
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

    /// <summary>A user who could be behind the name: one who has all that the pool signs people in with.</summary>
    public static User User(UserPoolType pool, Seal seal, Login login)
    {
        var typed = TypedAttribute(Name(login));
        string[] attributes = ["email", "phone_number"];
        return new()
        {
            PoolId = pool.Id!,
            Username = login.Username,
            Key = login.Owner,
            Sub = "",
            Status = UserStatus.CONFIRMED,
            CreatedAt = default,
            ModifiedAt = default,
            Attributes = attributes
                .Where(attribute => typed is null || typed == attribute || IsRequired(pool, attribute))
                .ToDictionary(attribute => attribute, attribute => Destination(pool, seal, login, attribute).Value),
            Password = Password(pool, seal, login.Username),
        };
    }

    /// <summary>Where a code in the course of their sign-in would go.</summary>
    public static Destination Destination(UserPoolType pool, Seal seal, Login login, string attribute)
    {
        if (TypedAttribute(Name(login)) == attribute)
            return new(attribute, Name(login));
        var bytes = seal.Derive($"{attribute}\0{pool.Id}\0{Name(login)}");
        return new(attribute, attribute == "email" ? Email(bytes) : PhoneNumber(bytes));
    }

    /// <summary>Where a message to them would go: to what was typed, if that is a destination, or else somewhere made up.</summary>
    public static Destination Destination(UserPoolType pool, Seal seal, string name)
    {
        if (ContactRules.IsEmail(name))
            return new("email", name);
        if (ContactRules.IsPhoneNumber(name))
            return new("phone_number", name);
        var bytes = seal.Derive($"destination\0{pool.Id}\0{UserNames.Key(pool, name)}");
        return new("email", Email(bytes));
    }

    /// <summary>The name that was typed, as it is compared.</summary>
    private static string Name(Login login) => login.User is null ? login.Owner[1..] : login.Owner;

    private static string? TypedAttribute(string name) =>
        ContactRules.IsEmail(name) ? "email" : ContactRules.IsPhoneNumber(name) ? "phone_number" : null;

    private static bool IsRequired(UserPoolType pool, string attribute) =>
        pool.SchemaAttributes?.Any(known => known.Name == attribute && known.Required == true) == true;

    private static string Email(byte[] bytes) => $"{Letter(bytes[0])}@{Letter(bytes[1])}";

    /// <summary>Only its length and its last four digits are ever shown.</summary>
    private static string PhoneNumber(byte[] bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"+{10_000_000_000 + (BitConverter.ToUInt32(bytes) % 10_000)}");

    private static char Letter(byte number) => (char)('a' + (number % 26));
}
