using System.Diagnostics;
using System.Text.Json.Serialization;
using Cognito.AspNetCore.Passkeys;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>What came of something done with passkeys, in JSON: <c>state</c> tells which of these it is.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = FlowResponse.Discriminator)]
[JsonDerivedType(typeof(PasskeyOptions), "passkeyOptions")]
[JsonDerivedType(typeof(PasskeyRegistered), "passkeyRegistered")]
[JsonDerivedType(typeof(PasskeysListed), "passkeys")]
[JsonDerivedType(typeof(PasskeyDeleted), "passkeyDeleted")]
internal abstract record PasskeyResponse
{
    private PasskeyResponse()
    {
    }

    /// <summary>The browser is to make a passkey: POST /account/passkeys with what it made.</summary>
    /// <param name="CredentialCreationOptions">JSON text for <c>navigator.credentials.create</c>.</param>
    public sealed record PasskeyOptions(string CredentialCreationOptions) : PasskeyResponse;

    /// <summary>The passkey signs in from now on.</summary>
    public sealed record PasskeyRegistered : PasskeyResponse;

    /// <summary>The person's passkeys.</summary>
    /// <param name="Passkeys">All of them.</param>
    public sealed record PasskeysListed(IReadOnlyList<Passkey> Passkeys) : PasskeyResponse;

    /// <summary>The passkey signs in no more.</summary>
    public sealed record PasskeyDeleted : PasskeyResponse;

    public static Results<Ok<PasskeyResponse>, ProblemHttpResult> From(PasskeyState state) => state switch
    {
        PasskeyState.Creating creating => Ok(new PasskeyOptions(creating.CredentialCreationOptions)),
        PasskeyState.Registered => Ok(new PasskeyRegistered()),
        PasskeyState.Listed listed => Ok(new PasskeysListed(listed.Passkeys)),
        PasskeyState.Deleted => Ok(new PasskeyDeleted()),
        PasskeyState.Refused refused => Problems.From(refused.Refusal),
        _ => throw new UnreachableException(),
    };

    private static Ok<PasskeyResponse> Ok(PasskeyResponse response) => TypedResults.Ok(response);
}
