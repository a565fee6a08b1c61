using System.Security.Cryptography;
using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Seeding;

/// <summary>Users that tests add, with all that they have set up.</summary>
internal static class TestUser
{
    private const int AuthenticatorKeyBytes = 20;
    private static readonly string[] Contacts = ["email", "phone_number"];

    /// <exception cref="ServiceException">The pool would not have such a user.</exception>
    public static User Add(LocalService service, string poolId, LocalUser person)
    {
        var pool = service.Store.Read(tables => tables.Pool(poolId));
        var now = service.Clock.GetUtcNow();
        var seed = Seed(poolId, person);
        var user = WithMfa(SeededUser.Of(pool, seed, now), person.Mfa);
        service.Store.Write(tables =>
        {
            foreach (var name in person.Groups.Where(name => tables.Groups.Find(poolId, name) is null))
                tables.Groups.Save(NewGroup.Of(new CreateGroupRequest { UserPoolId = poolId, GroupName = name }, now));
            SeededUser.Save(tables, pool, user, seed);
        });
        return user;
    }

    private static UserSeed Seed(string poolId, LocalUser person)
    {
        var attributes = person.Attributes.ToDictionary(StringComparer.Ordinal);
        if (ContactRules.IsEmail(person.Username))
            attributes.TryAdd("email", person.Username);
        if (ContactRules.IsPhoneNumber(person.Username))
            attributes.TryAdd("phone_number", person.Username);
        foreach (var contact in Contacts.Where(attributes.ContainsKey))
            attributes.TryAdd(StandardAttributes.VerifiedFlag(contact), "true");

        var request = new AdminCreateUserRequest
        {
            UserPoolId = poolId,
            Username = person.Username,
            UserAttributes = [.. attributes.Select(attribute => new AttributeType { Name = attribute.Key, Value = attribute.Value })],
            TemporaryPassword = person.MustChangePassword ? person.Password : null,
        };
        var violations = new ConstraintViolations();
        request.Validate(violations);
        if (violations.Any)
            throw Errors.InvalidParameter(violations.Message);
        return new UserSeed("", request, Sub: null, person.MustChangePassword ? null : person.Password, person.Groups);
    }

    private static User WithMfa(User user, LocalMfa mfa) => mfa switch
    {
        LocalMfa.Sms when !user.Attributes.ContainsKey("phone_number") => throw Errors.InvalidParameter("codes in text messages need a phone_number."),
        LocalMfa.Email when !user.Attributes.ContainsKey("email") => throw Errors.InvalidParameter("codes in e-mails need an email."),
        LocalMfa.Sms => user with { Mfa = new() { Sms = true, Preferred = SmsMfa.WireName } },
        LocalMfa.Email => user with { Mfa = new() { Email = true, Preferred = EmailOtp.WireName } },
        LocalMfa.Authenticator => user with
        {
            Mfa = new() { SoftwareToken = true, Preferred = SoftwareTokenMfa.WireName },
            SoftwareToken = new SoftwareToken(RandomNumberGenerator.GetBytes(AuthenticatorKeyBytes), FriendlyName: null, LastStep: 0),
        },
        _ => user,
    };
}
