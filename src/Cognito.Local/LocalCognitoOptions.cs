using System.Collections.Concurrent;
using Cognito.Local.Delivery;
using Cognito.Local.Triggers;

namespace Cognito.Local;

/// <summary>How a local Cognito service is set up.</summary>
public sealed class LocalCognitoOptions
{
    private readonly ConcurrentDictionary<string, PoolTriggers> triggers = new(StringComparer.Ordinal);

    /// <summary>The region that the service says it is in. Default: <c>us-east-1</c>.</summary>
    public string Region { get; set; } = "us-east-1";

    /// <summary>
    /// The SQLite file that keeps everything; null (the default) keeps it in memory. One process at a time can use it.
    /// A relative path starts at the app's content root, or without an app at the current directory.
    /// </summary>
    public string? DataPath { get; set; }

    /// <summary>
    /// The <c>pool.json</c> with the pools to create when they are not there yet; null (the default) creates none.
    /// Relative as <see cref="DataPath"/>.
    /// </summary>
    public string? ConfigPath { get; set; }

    /// <summary>
    /// The address at which others reach this service: the issuer of its tokens is this address and the pool's id.
    /// Null (the default) takes the real service's form, <c>https://cognito-idp.{region}.amazonaws.com</c>,
    /// so that an app's settings need not change; right as long as all who validate the tokens live in this process.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// Secret access keys by access key id. When there are any, signed operations must carry a valid signature of one of them;
    /// when there are none (the default), any signature is accepted.
    /// </summary>
    public IDictionary<string, string> AccessKeys { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Whether callers meet the service's default request rates, for each category of operations, each user and each pool, and its
    /// 50 e-mails a day and pool: <c>TooManyRequestsException</c> and <c>LimitExceededException</c>. Default: no.
    /// </summary>
    /// <remarks>Source: "Quotas in Amazon Cognito" of the developer guide. Time is the service's clock.</remarks>
    public bool EnforceQuotas { get; set; }

    /// <summary>
    /// Whether <c>/_local/…</c>, where every message can be read, answers callers from other machines.
    /// Default: only this machine's own.
    /// </summary>
    public bool ShowMessagesToOthers { get; set; }

    /// <summary>
    /// Who may open the console, which <c>MapLocalCognito</c> shows at <c>/console</c>. Default: this machine's own callers, where the
    /// app runs in Development.
    /// </summary>
    public ConsoleAccess Console { get; set; }

    /// <summary>
    /// The mail server that takes the pools' e-mail; null (the default) sends none. Every message can be read in
    /// <see cref="LocalCognito.Messages"/> either way.
    /// </summary>
    public SmtpOptions? Smtp { get; set; }

    /// <summary>
    /// Where the Lambda functions that a pool's <c>LambdaConfig</c> names can be called, such as <c>http://127.0.0.1:3001</c> for
    /// <c>sam local start-lambda</c>: they are invoked at <c>/2015-03-31/functions/{name}/invocations</c> below it. Null (the
    /// default) means nowhere: what would call one is refused with <c>UnexpectedLambdaException</c>.
    /// </summary>
    public Uri? LambdaEndpoint { get; set; }

    /// <summary>
    /// How long a trigger may take; then it is called anew, three times in all. Default: the service's 5 seconds. Who steps
    /// through a trigger with a debugger sets <see cref="Timeout.InfiniteTimeSpan"/>.
    /// </summary>
    public TimeSpan TriggerTimeLimit { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The functions of this process that a pool calls: <c>options.Triggers("eu-west-1_AbCdEfGhI").PreSignUp = …</c>.</summary>
    /// <param name="userPoolId">The pool, which need not be there yet.</param>
    public PoolTriggers Triggers(string userPoolId) => triggers.GetOrAdd(userPoolId, _ => new PoolTriggers());

    internal PoolTriggers? FindTriggers(string userPoolId) => triggers.GetValueOrDefault(userPoolId);
}
