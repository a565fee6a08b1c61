using System.Diagnostics;
using System.Diagnostics.Metrics;
using Cognito.AspNetCore.Tokens;

namespace Cognito.AspNetCore.Diagnostics;

/// <summary>The meter <see cref="CognitoDiagnostics.MeterName"/>. Tags are names from small fixed sets, never anything a person typed.</summary>
internal sealed class CognitoMetrics
{
    private const string Result = "cognito.result";
    private const string Challenge = "cognito.challenge";

    private static readonly InstrumentAdvice<double> s_ofCalls = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] };
    private static readonly InstrumentAdvice<double> s_ofComputing = new() { HistogramBucketBoundaries = [0.00001, 0.000025, 0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01] };

    private readonly Counter<long> _posed;
    private readonly Counter<long> _answered;
    private readonly Counter<long> _refreshes;
    private readonly Counter<long> _validations;
    private readonly Histogram<double> _verifications;
    private readonly Counter<long> _lookups;
    private readonly Histogram<double> _keyFetches;
    private readonly Histogram<double> _clientTokens;
    private readonly Histogram<double> _calls;

    public CognitoMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(CognitoDiagnostics.MeterName);
        _posed = meter.CreateCounter<long>("cognito.challenge.posed", "{challenge}", "Challenges put to people.");
        _answered = meter.CreateCounter<long>("cognito.challenge.answered", "{answer}", "Steps of sign-ins, by what was answered and what came of it.");
        _refreshes = meter.CreateCounter<long>("cognito.session.refreshes", "{refresh}", "Refreshes of sessions, by result.");
        _validations = meter.CreateCounter<long>("cognito.token.validations", "{token}", "Tokens judged, by use and result.");
        _verifications = meter.CreateHistogram("cognito.token.verification.duration", "s", "Verifications of tokens' signatures.", advice: s_ofComputing);
        _lookups = meter.CreateCounter<long>("cognito.token.cache.lookups", "{lookup}", "Bearer tokens looked for among those that are remembered.");
        _keyFetches = meter.CreateHistogram("cognito.jwks.fetch.duration", "s", "Fetches of pools' keys.", advice: s_ofCalls);
        _clientTokens = meter.CreateHistogram("cognito.client_token.request.duration", "s", "Requests for tokens of the app itself.", advice: s_ofCalls);
        _calls = meter.CreateHistogram("cognito.service.call.duration", "s", "Calls to the service, by operation and error.", advice: s_ofCalls);
    }

    /// <param name="challenge">Wire name of the challenge that was answered, or the flow that was started.</param>
    /// <param name="result">Name of the challenge or state that followed, or the refusal's code.</param>
    public void SignInStep(string challenge, string result) => _answered.Add(1, new(Challenge, challenge), new(Result, result));

    /// <param name="challenge">Its wire name.</param>
    public void ChallengePosed(string challenge) => _posed.Add(1, new KeyValuePair<string, object?>(Challenge, challenge));

    public void Refreshed(string result) => _refreshes.Add(1, new KeyValuePair<string, object?>(Result, result));

    public void TokenValidated(string use, TokenVerdict verdict) => _validations.Add(1, new("cognito.token_use", use), new(Result, verdict switch
    {
        TokenVerdict.Valid => "valid",
        TokenVerdict.Invalid invalid => invalid.Reason,
        _ => "undecided",
    }));

    public void SignatureVerified(bool isRight, TimeSpan duration) =>
        _verifications.Record(duration.TotalSeconds, new KeyValuePair<string, object?>(Result, isRight ? "right" : "wrong"));

    public void TokenLookedUp(bool isRemembered) => _lookups.Add(1, new KeyValuePair<string, object?>(Result, isRemembered ? "hit" : "miss"));

    public void KeysFetched(string? error, TimeSpan duration) => _keyFetches.Record(duration.TotalSeconds, Tags(error));

    public void ClientTokenRequested(string? error, TimeSpan duration) => _clientTokens.Record(duration.TotalSeconds, Tags(error));

    public void ServiceCalled(string operation, string? error, TimeSpan duration)
    {
        var tags = Tags(error);
        tags.Add("rpc.method", operation);
        _calls.Record(duration.TotalSeconds, tags);
    }

    /// <summary>By convention, what succeeded has no error at all.</summary>
    private static TagList Tags(string? error) => error is null ? default : new TagList { { "error.type", error } };
}
