using System.Security.Cryptography;
using Cognito.Local.Model;
using Cognito.Local.Storage;
using Cognito.Local.Tokens;
using Cognito.Local.Wire;

namespace Cognito.Local.Challenges;

/// <summary>Seals sessions, opens them, and sees to it that each leads on only once (behaviour §3.1).</summary>
internal static class Sessions
{
    /// <summary>More than the model lets a Session have, for secret blocks come as plain parameters.</summary>
    private const int Longest = 4096;

    /// <summary>The most characters that the model lets a Session have.</summary>
    public const int LongestSession = 2048;

    public static string NewId() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

    /// <summary>When a session that begins now expires: 3 minutes on, unless the client says otherwise.</summary>
    public static DateTimeOffset Expiry(UserPoolClientType client, DateTimeOffset now) => now.AddMinutes(client.AuthSessionValidity ?? 3);

    public static string Write(Seal seal, SessionForm form, Session session) =>
        Convert.ToBase64String([.. form.Head, .. seal.Close(form.Use, SessionCodec.Write(session), form.Size)]);

    /// <summary>The session; null when it is not one of ours, or not for this client and challenge.</summary>
    public static Session? Read(Seal seal, SessionForm form, string text, UserPoolClientType client, string challenge) =>
        Read(seal, form, text) is { } session && session.ClientId == client.ClientId && session.PoolId == client.UserPoolId && session.Challenge == challenge
            ? session
            : null;

    /// <summary>The session of whichever client; null when it is not one of ours.</summary>
    public static Session? Read(Seal seal, SessionForm form, string text)
    {
        var bytes = new byte[Longest];
        if (text.Length > Longest || !Convert.TryFromBase64String(text, bytes, out var length) || !bytes.AsSpan().StartsWith(form.Head))
            return null;
        var content = seal.Open(form.Use, bytes.AsSpan(form.Head.Length, Math.Max(0, length - form.Head.Length)));
        return content is null ? null : SessionCodec.Read(content);
    }

    /// <summary>Why a session cannot lead on; null when it can.</summary>
    public static ServiceException? Problem(Tables tables, Session session, DateTimeOffset now)
    {
        if (now >= session.ExpiresAt)
            return Errors.SessionExpired();
        return tables.SpentSessions.Find(session.PoolId, session.Owner, session.Id) is null ? null : Errors.SessionUsed();
    }

    public static void Spend(Tables tables, Session session, DateTimeOffset now) =>
        tables.SpentSessions.Save(session.PoolId, session.Owner, session.Id, session.ExpiresAt, new SpentSession(now));
}
