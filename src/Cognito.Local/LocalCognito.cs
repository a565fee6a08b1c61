using Amazon;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime;
using Cognito.Local.Delivery;
using Cognito.Local.Seeding;
using Cognito.Local.Storage;
using Cognito.Local.Triggers;
using Cognito.Local.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Cognito.Local;

/// <summary>
/// Amazon Cognito user pools inside this process: no AWS account, no network. Everything that reaches it, through
/// <see cref="CreateClient"/> or <see cref="CreateHandler"/>, speaks the service's own protocol.
/// </summary>
public sealed class LocalCognito : IDisposable
{
    private readonly Dispatcher dispatcher;

    /// <summary>Opens or creates the store and begins to answer.</summary>
    /// <param name="options">The set-up; null takes the defaults: in memory, in <c>us-east-1</c>, without pools.</param>
    /// <param name="clock">Whose time counts; null takes the system's. A test's own clock moves codes, sessions and tokens.</param>
    /// <param name="loggers">Where it logs; null does not log. No log has a secret in it.</param>
    /// <exception cref="InvalidOperationException">
    /// The data file cannot be used, or there is a mistake in the <c>pool.json</c>; the message says which and where.
    /// </exception>
    public LocalCognito(LocalCognitoOptions? options = null, TimeProvider? clock = null, ILoggerFactory? loggers = null)
    {
        options ??= new LocalCognitoOptions();
        loggers ??= NullLoggerFactory.Instance;
        Service = new LocalService(new Store(options.DataPath), clock ?? TimeProvider.System, options, loggers);
        dispatcher = new Dispatcher(Service, loggers.CreateLogger<Dispatcher>());
        Seed(options.ConfigPath);
    }

    internal LocalService Service { get; }

    /// <summary>
    /// A handler for an <see cref="HttpClient"/> that answers API calls (<c>POST /</c>), key sets and discovery documents for
    /// any host, without a socket.
    /// </summary>
    public HttpMessageHandler CreateHandler() => new InMemoryHandler(Service, dispatcher);

    /// <summary>What a test wants to go wrong with calls.</summary>
    public Faults Faults => Service.Faults;

    /// <summary>An AWS SDK client that reaches this service, with credentials that it accepts.</summary>
    /// <param name="configure">Changes the client's settings; <c>config => config.MaxErrorRetry = 0</c> lets <see cref="Faults"/> come through at once.</param>
    public IAmazonCognitoIdentityProvider CreateClient(Action<AmazonCognitoIdentityProviderConfig>? configure = null)
    {
        var (id, secret) = Service.Options.AccessKeys.Count > 0 ? Service.Options.AccessKeys.First() : KeyValuePair.Create("local", "local");
        var config = new AmazonCognitoIdentityProviderConfig
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName(Service.Options.Region),
            HttpClientFactory = new InMemoryHttpClientFactory(CreateHandler()),
        };
        configure?.Invoke(config);
        return new AmazonCognitoIdentityProviderClient(new BasicAWSCredentials(id, secret), config);
    }

    /// <summary>
    /// A new pool for tests, with one app client. It lets people in by every way there is: any username, verified e-mail addresses,
    /// passwords, codes and passkeys, second factors for those who have one; the client allows every flow and has no secret.
    /// </summary>
    /// <param name="pool">Changes the pool.</param>
    /// <param name="client">Changes the app client.</param>
    /// <exception cref="AmazonCognitoIdentityProviderException">The service refuses the settings; the message says which.</exception>
    public LocalUserPool CreatePool(Action<CreateUserPoolRequest>? pool = null, Action<CreateUserPoolClientRequest>? client = null) =>
        TestPool.Create(this, pool, client);

    /// <summary>A pool that is there, such as one from <c>pool.json</c>, seen through its oldest app client.</summary>
    /// <param name="userPoolId">The pool's id.</param>
    /// <exception cref="ArgumentException">There is no such pool, or it has no app client.</exception>
    public LocalUserPool Pool(string userPoolId) => TestPool.Find(this, userPoolId);

    /// <summary>The messages that pools have sent (codes, invitations), the newest first.</summary>
    /// <param name="userPoolId">Only of this pool.</param>
    /// <param name="to">Only to this e-mail address or phone number.</param>
    /// <param name="limit">At most so many.</param>
    public IReadOnlyList<Message> Messages(string? userPoolId = null, string? to = null, int limit = 100) =>
        Service.Store.Read(tables => tables.Messages.Newest(userPoolId, to, limit));

    /// <summary>The functions of this process that a pool calls: <c>cognito.Triggers(pool.Id).PreSignUp = …</c>.</summary>
    /// <param name="userPoolId">The pool.</param>
    public PoolTriggers Triggers(string userPoolId) => Service.Options.Triggers(userPoolId);

    /// <inheritdoc/>
    public void Dispose() => Service.Dispose();

    internal ValueTask<WireResponse> HandleAsync(WireRequest request, CancellationToken cancellationToken) =>
        dispatcher.HandleAsync(request, cancellationToken);

    private void Seed(string? path)
    {
        if (path is null)
            return;
        try
        {
            new Seeder(Service).Apply(PoolFile.Read(path));
        }
        catch
        {
            Dispose();
            throw;
        }
    }
}
