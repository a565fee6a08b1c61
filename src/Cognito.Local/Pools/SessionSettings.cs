using Cognito.Local.Storage;
using Cognito.Local.Wire;

namespace Cognito.Local.Pools;

/// <summary>Whether a pool keeps a record of its users' sessions, and how many each may have (SetUserPoolSessionConfiguration).</summary>
internal sealed record SessionSettings(string Tracking, int MaxPerUser)
{
    public const string Enabled = "ENABLED";

    private static readonly SessionSettings Default = new("DISABLED", 20);

    public bool IsTracking => Tracking == Enabled;

    public static SessionSettings Of(Tables tables, string pool) => tables.SessionSettings.Find(pool, "", pool) ?? Default;

    public static void Save(Tables tables, string pool, SessionSettings settings) =>
        tables.SessionSettings.Save(pool, "", pool, DateTimeOffset.MaxValue, settings);

    /// <exception cref="ServiceException">The pool does not track sessions.</exception>
    public static void CheckTracking(Tables tables, string pool)
    {
        if (!Of(tables, pool).IsTracking)
            throw Errors.SessionsNotTracked();
    }
}
