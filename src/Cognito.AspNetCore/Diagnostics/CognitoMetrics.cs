using System.Diagnostics.Metrics;
using Cognito.AspNetCore.Authentication;

namespace Cognito.AspNetCore.Diagnostics;

/// <summary>The meter <c>Cognito.AspNetCore</c>. Tags are names from small fixed sets, never anything a person typed.</summary>
internal sealed class CognitoMetrics
{
    private readonly Counter<long> _signIns;
    private readonly Counter<long> _refreshes;
    private readonly Counter<long> _validations;
    private readonly Counter<long> _keyFetches;
    private readonly Histogram<double> _calls;

    public CognitoMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(CognitoDefaults.DiagnosticsName);
        _signIns = meter.CreateCounter<long>("cognito.sign_in.steps", "{step}", "Steps of sign-ins, by what was answered and what came of it.");
        _refreshes = meter.CreateCounter<long>("cognito.session.refreshes", "{refresh}", "Refreshes of sessions, by result.");
        _validations = meter.CreateCounter<long>("cognito.token.validations", "{token}", "Tokens validated, by use and result.");
        _keyFetches = meter.CreateCounter<long>("cognito.jwks.fetches", "{fetch}", "Fetches of the pool's keys, by result.");
        _calls = meter.CreateHistogram<double>("cognito.service.call.duration", "s", "Calls to the service, by operation and error.");
    }

    /// <param name="challenge">Wire name of the challenge that was answered, or the flow that was started.</param>
    /// <param name="result">Name of the state that followed, or the refusal's code.</param>
    public void SignInStep(string challenge, string result) => _signIns.Add(1, new("cognito.challenge", challenge), new("cognito.result", result));

    public void Refreshed(string result) => _refreshes.Add(1, new KeyValuePair<string, object?>("cognito.result", result));

    public void TokenValidated(string use, string result) => _validations.Add(1, new("cognito.token_use", use), new("cognito.result", result));

    public void KeysFetched(string result) => _keyFetches.Add(1, new KeyValuePair<string, object?>("cognito.result", result));

    public void ServiceCalled(string operation, string? error, TimeSpan duration) => _calls.Record(
        duration.TotalSeconds, new("rpc.method", operation), new("error.type", error ?? "none"));
}
