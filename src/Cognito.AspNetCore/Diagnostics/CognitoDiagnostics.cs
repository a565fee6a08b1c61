namespace Cognito.AspNetCore.Diagnostics;

/// <summary>The names under which the library can be observed. Neither tags nor names ever hold a secret or anything a person typed.</summary>
/// <remarks>
/// With OpenTelemetry: <c>metrics.AddMeter(CognitoDiagnostics.MeterName)</c> and <c>tracing.AddSource(CognitoDiagnostics.ActivitySourceName)</c>.
/// <list type="table">
/// <listheader><term>Instrument</term><description>Unit; what; tags</description></listheader>
/// <item><term><c>cognito.challenge.posed</c></term><description>{challenge}; challenges put to people; <c>cognito.challenge</c></description></item>
/// <item><term><c>cognito.challenge.answered</c></term><description>{answer}; steps of sign-ins; <c>cognito.challenge</c> (or the flow that was started), <c>cognito.result</c> (the next challenge, the state, or the refusal's code)</description></item>
/// <item><term><c>cognito.session.refreshes</c></term><description>{refresh}; refreshes of sessions; <c>cognito.result</c></description></item>
/// <item><term><c>cognito.token.validations</c></term><description>{token}; tokens judged, remembered ones not counted; <c>cognito.token_use</c>, <c>cognito.result</c> (<c>valid</c>, <c>undecided</c>, or why not)</description></item>
/// <item><term><c>cognito.token.verification.duration</c></term><description>s; verifications of signatures; <c>cognito.result</c></description></item>
/// <item><term><c>cognito.token.cache.lookups</c></term><description>{lookup}; bearer tokens looked for among those remembered; <c>cognito.result</c> (<c>hit</c>, <c>miss</c>)</description></item>
/// <item><term><c>cognito.jwks.fetch.duration</c></term><description>s; fetches of pools' keys; <c>error.type</c> when failed</description></item>
/// <item><term><c>cognito.client_token.request.duration</c></term><description>s; requests for tokens of the app itself; <c>error.type</c> when failed</description></item>
/// <item><term><c>cognito.service.call.duration</c></term><description>s; calls to the service; <c>rpc.method</c>, <c>error.type</c> when failed</description></item>
/// </list>
/// Activities: <c>CognitoIdentityProvider/{operation}</c> for each call to the service, <c>cognito.session.refresh</c>, <c>cognito.jwks.fetch</c>, <c>cognito.client_token.request</c>.
/// </remarks>
public static class CognitoDiagnostics
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Cognito.AspNetCore";

    /// <summary>The name of the activity source.</summary>
    public const string ActivitySourceName = "Cognito.AspNetCore";
}
