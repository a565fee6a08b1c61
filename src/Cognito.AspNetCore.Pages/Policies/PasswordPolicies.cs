using System.Collections.Concurrent;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Cognito.AspNetCore.Pages.Policies;

/// <summary>
/// What each pool asks of new passwords: as the app says, else as the pool says. No page waits for that: what is not known is not
/// shown, and nothing is made up.
/// </summary>
internal sealed partial class PasswordPolicies(
    PasswordPolicyReader reader,
    IServiceProviderIsService services,
    IOptions<CognitoPagesOptions> options,
    TimeProvider time,
    ILogger<PasswordPolicies> logger)
{
    private static readonly TimeSpan s_freshness = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>Whether the pool lives in this process, where reading costs nothing and needs no credentials.</summary>
    public bool IsPoolInProcess { get; } = services.IsService(typeof(PoolInProcess));

    private bool IsRead => options.Value.PasswordPolicy is null && (options.Value.ReadPasswordPolicy || IsPoolInProcess);

    /// <summary>What is known now. What has grown old is read anew behind the page's back.</summary>
    public PasswordPolicy? Of(UserPool pool)
    {
        _ = RefreshAsync(pool);
        return options.Value.PasswordPolicy ?? _known.GetValueOrDefault(pool.Scheme)?.Policy;
    }

    /// <summary>Reads what is not known or has grown old, unless somebody does already.</summary>
    /// <returns>Completes when it is read; never fails.</returns>
    public Task RefreshAsync(UserPool pool)
    {
        var known = _known.GetOrAdd(pool.Scheme, _ => new Known());
        return IsRead && known.TryBegin(time.GetUtcNow()) ? Task.Run(() => ReadAsync(pool, known)) : Task.CompletedTask;
    }

    private async Task ReadAsync(UserPool pool, Known known)
    {
        try
        {
            known.Policy = await reader.ReadAsync(pool) ?? known.Policy;
        }
        catch (Exception exception)
        {
            Log.Unread(logger, exception, pool.Scheme);
        }
    }

    private sealed class Known
    {
        private long _due;

        /// <summary>The last that was read, or null.</summary>
        public PasswordPolicy? Policy
        {
            get => Volatile.Read(ref field);
            set => Volatile.Write(ref field, value);
        }

        /// <summary>True for one caller each time it is due.</summary>
        public bool TryBegin(DateTimeOffset now)
        {
            var due = Interlocked.Read(ref _due);
            return due <= now.Ticks && Interlocked.CompareExchange(ref _due, (now + s_freshness).Ticks, due) == due;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 400, Level = LogLevel.Warning, Message = "What the pool of {Scheme} asks of a new password could not be read; pages say nothing of it.")]
        public static partial void Unread(ILogger logger, Exception exception, string scheme);
    }
}
