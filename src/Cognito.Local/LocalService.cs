using Cognito.Local.Operations;
using Cognito.Local.Storage;
using Cognito.Local.Tokens;

namespace Cognito.Local;

/// <summary>The parts that one local service is made of.</summary>
internal sealed class LocalService : IDisposable
{
    public LocalService(Store store, TimeProvider clock, LocalCognitoOptions options)
    {
        Store = store;
        Clock = clock;
        Options = options;
        Seal = Seal.Of(store);
        SigningKeys = new SigningKeys(store, isInMemory: options.DataPath is null);
        Tokens = new TokenIssuer(options, clock, SigningKeys);
        PageTokens = new PageTokens(clock);
        AccessTokens = new AccessTokenReader(clock, SigningKeys);
    }

    public Store Store { get; }

    public TimeProvider Clock { get; }

    public LocalCognitoOptions Options { get; }

    /// <summary>What callers carry for us is sealed with this.</summary>
    public Seal Seal { get; }

    public SigningKeys SigningKeys { get; }

    public TokenIssuer Tokens { get; }

    public AccessTokenReader AccessTokens { get; }

    public PageTokens PageTokens { get; }

    public void Dispose() => Store.Dispose();
}
