using System.Text.Json.Serialization;
using Cognito.AspNetCore.Passkeys;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>What came of something done with passkeys, in JSON.</summary>
/// <param name="State">Its name: <c>passkeyOptions</c>, <c>passkeyRegistered</c>, <c>passkeys</c>, <c>passkeyDeleted</c>.</param>
internal sealed record PasskeyResponse(string State)
{
    /// <summary>JSON text for <c>navigator.credentials.create</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CredentialCreationOptions { get; init; }

    /// <summary>All passkeys of the person.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Passkey>? Passkeys { get; init; }

    public static Results<Ok<PasskeyResponse>, ProblemHttpResult> From(PasskeyState state) => state switch
    {
        PasskeyState.Refused refused => Problems.From(refused.Refusal),
        _ => TypedResults.Ok(new PasskeyResponse(state.Name)
        {
            CredentialCreationOptions = (state as PasskeyState.Creating)?.CredentialCreationOptions,
            Passkeys = (state as PasskeyState.Listed)?.Passkeys,
        }),
    };
}
