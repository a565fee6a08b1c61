using Cognito.Local.Storage;
using Cognito.Local.Wire;

namespace Cognito.Local.Pools;

/// <summary>Keeps count of what can be done only so often.</summary>
internal static class Limits
{
    /// <summary>Counts one more attempt; an error when it is one too many. The count stays either way, so settle with it.</summary>
    public static ServiceException? Count(Tables tables, string poolId, string owner, Limited what, DateTimeOffset now)
    {
        var attempts = Attempts.After(tables.Attempts.Find(poolId, owner, what.Name), now);
        tables.Attempts.Save(poolId, owner, what.Name, attempts.Since + Attempts.Window, attempts);
        return attempts.Count > what.AnHour ? Errors.AttemptLimit() : null;
    }
}
