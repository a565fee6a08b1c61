using System.Buffers.Text;
using System.Text;
using Cognito.Local.Challenges;
using Cognito.Local.Model;
using Cognito.Local.Storage;
using Cognito.Local.Tokens;
using Cognito.Local.Wire;

namespace Cognito.Local.Pools;

/// <summary>The sign-ins of users whose pool has threat protection: the plan Plus, and AdvancedSecurityMode not off.</summary>
internal static class AuthEvents
{
    private const string FeedbackUse = "auth-event-feedback";

    /// <summary>The service keeps them for two years.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(730);

    public static void Record(Tables tables, Step step, User user, string id, bool isPassed)
    {
        if (!AreKept(step.App.Pool))
            return;
        var asked = step.Attempt.Passed.Where(passed => Amr.Method(passed) is not null).Select((_, place) => Kind(place)).ToList();
        if (!isPassed)
            asked.Add(Kind(asked.Count));
        Save(tables, user, new AuthEvent(id, step.Context.Now, isPassed, asked, step.Context.Address?.ToString()));
    }

    /// <summary>The newest first.</summary>
    public static IReadOnlyList<AuthEvent> Of(Tables tables, UserPoolType pool, User user) => AreKept(pool)
        ? [.. tables.AuthEvents.Of(user.PoolId, user.Key).OrderByDescending(known => known.At).ThenBy(known => known.Id, StringComparer.Ordinal)]
        : throw AuthEventErrors.NotKept();

    public static void Judge(Tables tables, UserPoolType pool, User user, string id, AuthEventFeedback feedback)
    {
        var known = AreKept(pool) ? tables.AuthEvents.Find(user.PoolId, user.Key, id) : throw AuthEventErrors.NotKept();
        Save(tables, user, (known ?? throw AuthEventErrors.NotFound()) with { Feedback = feedback });
    }

    /// <summary>Lets whoever has it say whether a sign-in was theirs; it goes out in the mail about that sign-in.</summary>
    public static string FeedbackToken(Seal seal, User user, string id) =>
        Base64Url.EncodeToString(seal.Close(FeedbackUse, Encoding.UTF8.GetBytes(Subject(user, id)), size: 0));

    public static bool IsFeedbackToken(Seal seal, User user, string id, string token) =>
        Base64Url.IsValid(token)
        && seal.Open(FeedbackUse, Base64Url.DecodeFromChars(token)) is { } subject
        && Encoding.UTF8.GetString(subject) == Subject(user, id);

    private static string Subject(User user, string id) => $"{user.PoolId} {user.Sub} {id}";

    private static bool AreKept(UserPoolType pool) => Plans.IsPlus(pool) && pool.UserPoolAddOns?.AdvancedSecurityMode != "OFF";

    private static void Save(Tables tables, User user, AuthEvent happened) =>
        tables.AuthEvents.Save(user.PoolId, user.Key, happened.Id, happened.At + Kept, happened);

    private static string Kind(int place) => place == 0 ? "Password" : "Mfa";
}
