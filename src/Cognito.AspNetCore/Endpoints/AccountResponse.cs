using System.Diagnostics;
using System.Text.Json.Serialization;
using Cognito.AspNetCore.Account;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>What came of something done with an account, in JSON: <c>state</c> tells which of these it is.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = FlowResponse.Discriminator)]
[JsonDerivedType(typeof(Found), "account")]
[JsonDerivedType(typeof(Updated), "accountUpdated")]
[JsonDerivedType(typeof(AttributeCodeSent), "attributeCodeSent")]
[JsonDerivedType(typeof(Verified), "attributeVerified")]
[JsonDerivedType(typeof(Deleted), "accountDeleted")]
internal abstract record AccountResponse
{
    private AccountResponse()
    {
    }

    /// <summary>The account as it is.</summary>
    /// <param name="Account">Its name, attributes and further factors.</param>
    public sealed record Found(AccountDetails Account) : AccountResponse;

    /// <summary>The attributes were taken.</summary>
    /// <param name="Codes">The codes that were sent, one for each attribute that wants one: POST /account/attributes/{name}/verify with each.</param>
    public sealed record Updated(IReadOnlyList<SentCode> Codes) : AccountResponse;

    /// <summary>A new code is on its way: POST /account/attributes/{name}/verify with it.</summary>
    /// <param name="Code">Where it was sent.</param>
    public sealed record AttributeCodeSent(SentCode Code) : AccountResponse;

    /// <summary>The address or number is verified.</summary>
    public sealed record Verified : AccountResponse;

    /// <summary>The account is no more, and nobody is signed in.</summary>
    public sealed record Deleted : AccountResponse;

    public static Results<Ok<AccountResponse>, ProblemHttpResult> From(AccountState state) => state switch
    {
        AccountState.Found found => Done(new Found(found.Account)),
        AccountState.Updated updated => Done(new Updated(updated.Codes)),
        AccountState.CodeSent sent => Done(new AttributeCodeSent(sent.Code)),
        AccountState.Verified => Done(new Verified()),
        AccountState.Deleted => Done(new Deleted()),
        AccountState.Refused refused => Problems.From(refused.Refusal),
        _ => throw new UnreachableException(),
    };

    private static Ok<AccountResponse> Done(AccountResponse response) => TypedResults.Ok(response);
}
