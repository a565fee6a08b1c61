using System.Diagnostics;
using System.Text.Json.Serialization;
using Cognito.AspNetCore.Account;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>What came of something done with further factors, in JSON: <c>state</c> tells which of these it is.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = FlowResponse.Discriminator)]
[JsonDerivedType(typeof(Found), "mfa")]
[JsonDerivedType(typeof(Changed), "mfaChanged")]
[JsonDerivedType(typeof(SettingUp), "softwareTokenSetup")]
[JsonDerivedType(typeof(SetUp), "softwareTokenReady")]
internal abstract record MfaResponse
{
    private MfaResponse()
    {
    }

    /// <summary>The further factors as they are.</summary>
    /// <param name="Mfa">Which are on.</param>
    public sealed record Found(MfaStatus Mfa) : MfaResponse;

    /// <summary>The change was taken.</summary>
    public sealed record Changed : MfaResponse;

    /// <summary>POST /account/mfa/totp/verify with the authenticator app's first code.</summary>
    /// <param name="SoftwareToken">What to show for the app.</param>
    public sealed record SettingUp(SoftwareTokenSetup SoftwareToken) : MfaResponse;

    /// <summary>The authenticator app is set up and on.</summary>
    public sealed record SetUp : MfaResponse;

    public static Results<Ok<MfaResponse>, ProblemHttpResult> From(MfaState state) => state switch
    {
        MfaState.Found found => Done(new Found(found.Mfa)),
        MfaState.Changed => Done(new Changed()),
        MfaState.SettingUp settingUp => Done(new SettingUp(settingUp.SoftwareToken)),
        MfaState.SetUp => Done(new SetUp()),
        MfaState.Refused refused => Problems.From(refused.Refusal),
        _ => throw new UnreachableException(),
    };

    private static Ok<MfaResponse> Done(MfaResponse response) => TypedResults.Ok(response);
}
