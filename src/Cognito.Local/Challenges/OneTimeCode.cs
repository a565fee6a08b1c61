using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cognito.Local.Delivery;
using Cognito.Local.Pools;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>
/// A code that is sent in the course of a sign-in (behaviour §3.3, §6.4). It travels in the session, and is good for as long.
/// </summary>
internal static class OneTimeCode
{
    private const string Code = "code";
    private const string SentTo = "to";
    private const string NewEmail = "email";

    /// <summary>Sends a code to an address of the person; to nobody if there is no such person, but it looks the same.</summary>
    /// <param name="step">The step that needs it.</param>
    /// <param name="attribute"><c>email</c> or <c>phone_number</c>.</param>
    /// <param name="digits">How long the code is: 8 digits as a first factor, 6 as a further one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What the rule has to remember, and where the code went.</returns>
    public static async ValueTask<(Destination To, IReadOnlyDictionary<string, byte[]> State)> SendAsync(
        Step step, string attribute, int digits, CancellationToken cancellationToken)
    {
        var code = Draw(digits);
        var own = step.NewEmail ?? step.Login.User?.Attributes.GetValueOrDefault(attribute);
        var to = own is null
            ? Likeness.Destination(step.App.Pool, step.Context.Service.Seal, step.Login, attribute)
            : new Destination(attribute, own);
        if (own is not null)
            await Outbox.SendAsync(Notice.Of(step.Context, step.App, step.Login.User!, to, Purposes.Authentication, code, step.ClientMetadata), cancellationToken);
        var state = new Dictionary<string, byte[]> { [Code] = Encoding.ASCII.GetBytes(code), [SentTo] = Digest(to.Value) };
        if (step.NewEmail is not null)
            state.Add(NewEmail, Encoding.UTF8.GetBytes(step.NewEmail));
        return (to, state);
    }

    /// <summary>Judges a code that was given. The right one verifies the address it was sent to, and confirms who has just signed up.</summary>
    public static Verdict Judge(Step step, Session session, string attribute, string given)
    {
        if (!CryptographicOperations.FixedTimeEquals(session.State[Code], Encoding.UTF8.GetBytes(given)) || step.Login.User is null)
            return new Verdict.Wrong(Errors.WrongOneTimeCode(), Counts: !session.Attempt.IsAtFirstFactor);
        var now = step.Context.Now;
        if (session.State.TryGetValue(NewEmail, out var email))
            return new Verdict.Right(user => SetUp(user, Encoding.UTF8.GetString(email), now));
        return new Verdict.Right(user => HasAddress(user, attribute, session.State[SentTo]) ? Verified(user, attribute, now) : null);
    }

    /// <summary>MFA_SETUP gave the address, and only who has none has got there.</summary>
    private static User? SetUp(User user, string email, DateTimeOffset now)
    {
        if (user.Attributes.ContainsKey("email"))
            return null;
        var mfa = user.Mfa.With(MfaKind.EmailOtp, on: true);
        return user with
        {
            Attributes = new Dictionary<string, string>(user.Attributes) { ["email"] = email, ["email_verified"] = "true" },
            Mfa = mfa with { Preferred = mfa.Preferred ?? EmailOtp.WireName },
            ModifiedAt = now,
        };
    }

    /// <summary>A code proves nothing about an address that the user has got since.</summary>
    private static bool HasAddress(User user, string attribute, byte[] digest) =>
        user.Attributes.TryGetValue(attribute, out var value) && digest.AsSpan().SequenceEqual(Digest(value));

    private static User Verified(User user, string attribute, DateTimeOffset now)
    {
        var flag = StandardAttributes.VerifiedFlag(attribute);
        if (user.Status != UserStatus.UNCONFIRMED && user.Attributes.GetValueOrDefault(flag) == "true")
            return user;
        return user with
        {
            Status = user.Status == UserStatus.UNCONFIRMED ? UserStatus.CONFIRMED : user.Status,
            Attributes = new Dictionary<string, string>(user.Attributes) { [flag] = "true" },
            ModifiedAt = now,
        };
    }

    private static string Draw(int digits) =>
        RandomNumberGenerator.GetInt32((int)Math.Pow(10, digits)).ToString("D" + digits, CultureInfo.InvariantCulture);

    /// <summary>Addresses can be longer than a session has room for.</summary>
    private static byte[] Digest(string address) => SHA256.HashData(Encoding.UTF8.GetBytes(address));
}
