using Cognito.Local.Console;
using Cognito.Local.Delivery;
using Cognito.Local.Operations;
using Cognito.Local.Storage;
using Cognito.Local.Tokens;
using Cognito.Local.Triggers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Cognito.Local;

/// <summary>The parts that one local service is made of.</summary>
internal sealed class LocalService : IDisposable
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(10);

    private readonly Lazy<Seal> seal;
    private readonly ITimer sweeper;
    private readonly LambdaEndpoint lambda;

    public LocalService(Store store, TimeProvider clock, LocalCognitoOptions options, ILoggerFactory loggers)
    {
        Store = store;
        Clock = clock;
        Options = options;
        seal = new Lazy<Seal>(() => Seal.Of(store));
        SigningKeys = new SigningKeys(store, isInMemory: options.DataPath is null);
        Tokens = new TokenIssuer(options, clock, SigningKeys);
        PageTokens = new PageTokens(clock);
        AccessTokens = new AccessTokenReader(clock, SigningKeys);
        lambda = new LambdaEndpoint(options, loggers.CreateLogger<LambdaEndpoint>());
        Triggers = new TriggerCalls(options, clock, lambda, loggers.CreateLogger<TriggerCalls>());
        Post = new PostOffice(options, clock, loggers.CreateLogger<PostOffice>());
        sweeper = clock.CreateTimer(_ => Sweep(), null, SweepEvery, SweepEvery);
    }

    public Store Store { get; }

    public TimeProvider Clock { get; }

    public LocalCognitoOptions Options { get; }

    /// <summary>What callers carry for us is sealed with this.</summary>
    public Seal Seal => seal.Value;

    public SigningKeys SigningKeys { get; }

    public TokenIssuer Tokens { get; }

    public AccessTokenReader AccessTokens { get; }

    public PageTokens PageTokens { get; }

    public TriggerCalls Triggers { get; }

    public Faults Faults { get; } = new();

    public PostOffice Post { get; }

    /// <summary>What the console shows as it happens; null where there is no console.</summary>
    public Live? Live { get; set; }

    /// <summary>Where an app shows this service's HTTP face; null where none does.</summary>
    public Func<Uri?> Face { get; set; } = () => null;

    public void Dispose()
    {
        lambda.Dispose();
        sweeper.Dispose();
        Store.Dispose();
    }

    private void Sweep()
    {
        try
        {
            Store.Sweep(Clock.GetUtcNow());
        }
        catch (SqliteException)
        {
            // The next round tries again; if the file is in trouble, whoever writes to it is told.
        }
    }
}
