using System.Globalization;
using System.Text;
using System.Text.Json;
using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Tokens;
using Cognito.Local.Wire;

namespace Cognito.Local.Console;

/// <summary>Looks a token over as a careful receiver would, and says more of it than one could know.</summary>
internal static class TokenChecks
{
    public static IEnumerable<TokenCheck> Of(LocalService service, JsonElement header, JsonElement payload, SignedText signed)
    {
        var issuer = CallSubject.Text(payload, "iss") ?? "";
        var pool = service.Store.Read(tables => tables.Pools.Find(Issuer.PoolId(issuer)));
        if (pool is null)
        {
            yield return new(false, issuer.Length == 0 ? "It does not say who issued it (iss)." : $"Its issuer, {issuer}, is none of the pools here.");
        }
        else
        {
            var expected = Issuer.Of(service.Options, pool.Id!);
            yield return new(
                issuer == expected,
                issuer == expected ? $"It was issued by the pool {pool.Name}." : $"Its issuer should be {expected}: it names a pool of here at another address.");
            yield return SignatureOf(service, pool, header, signed);
        }

        yield return Expiry(service.Clock.GetUtcNow(), payload);
        var use = CallSubject.Text(payload, "token_use");
        yield return use is "id" or "access"
            ? new(true, use == "id" ? "It is an ID token: it tells the app who the person is." : "It is an access token: APIs take it.")
            : new(false, "It is neither an ID token nor an access token (token_use).");
        if (pool is null)
            yield break;
        foreach (var check in service.Store.Read(tables => Names(tables, pool, payload).ToList()))
            yield return check;
    }

    /// <summary>The moment of a number of seconds since 1970.</summary>
    public static DateTimeOffset? Moment(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) && seconds is >= 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static TokenCheck SignatureOf(LocalService service, UserPoolType pool, JsonElement header, SignedText signed)
    {
        var (algorithm, kid) = (CallSubject.Text(header, "alg"), CallSubject.Text(header, "kid"));
        if (algorithm != "RS256")
            return new(false, "Pools sign with RS256, and this says otherwise (alg): its signature was not looked at.");
        if (service.SigningKeys.Existing(pool.Id!)?.Find(kid) is not { } key)
            return new(false, "The pool has no key of this kid: the signature cannot be its.");
        return signed.Signature is not null && key.Verify(Encoding.ASCII.GetBytes(signed.Text), signed.Signature)
            ? new(true, "The signature is the pool's, by a key that is in its key set.")
            : new(false, "The signature is not of this text: the token was changed, or is not whole.");
    }

    private static TokenCheck Expiry(DateTimeOffset now, JsonElement payload)
    {
        if (!payload.TryGetProperty("exp", out var value) || Moment(value) is not { } end)
            return new(false, "It does not say when it expires (exp).");
        return now < end ? new(true, $"It expires in {Span(end - now)}.") : new(false, $"It expired {Span(now - end)} ago.");
    }

    /// <summary>Whether the client and the person that it names are there.</summary>
    private static IEnumerable<TokenCheck> Names(Tables tables, UserPoolType pool, JsonElement payload)
    {
        if ((CallSubject.Text(payload, "client_id") ?? CallSubject.Text(payload, "aud")) is { } id)
        {
            var client = tables.Clients.Find(id) is { } found && found.UserPoolId == pool.Id ? found : null;
            yield return client is null ? new(false, "The pool has no such app client.") : new(true, $"It was given to the app client {client.ClientName}.");
        }

        if (CallSubject.Text(payload, "sub") is { } sub && (CallSubject.Text(payload, "username") ?? CallSubject.Text(payload, "cognito:username")) is not null)
        {
            var user = tables.Users.FindBySub(pool.Id!, sub);
            yield return user switch
            {
                null => new(false, "The pool has no such user, or no longer."),
                { Enabled: false } => new(false, "Its user is disabled. Who validates the token alone does not know."),
                _ => IsSignedOut(user, payload)
                    ? new(false, "Its user was signed out everywhere since. Who validates the token alone does not know.")
                    : new(true, $"It is about {UserName(user)}."),
            };
        }
    }

    private static bool IsSignedOut(User user, JsonElement payload) =>
        payload.TryGetProperty("iat", out var value) && Moment(value) is { } issued && user.SignedOutAt is { } end && issued < end;

    private static string UserName(User user) => Screens.UsersScreen.NameOf(UserView.Of(user));

    private static string Span(TimeSpan time) => time.TotalDays >= 2 ? Count(time.TotalDays, "days")
        : time.TotalHours >= 2 ? Count(time.TotalHours, "hours")
        : time.TotalMinutes >= 2 ? Count(time.TotalMinutes, "minutes")
        : Count(time.TotalSeconds, "seconds");

    private static string Count(double number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(number)} {unit}");
}
