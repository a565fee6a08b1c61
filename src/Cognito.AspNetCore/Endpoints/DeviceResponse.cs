using System.Diagnostics;
using System.Text.Json.Serialization;
using Cognito.AspNetCore.Account;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>What came of something done with devices, in JSON: <c>state</c> tells which of these it is.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = FlowResponse.Discriminator)]
[JsonDerivedType(typeof(Listed), "devices")]
[JsonDerivedType(typeof(Changed), "deviceChanged")]
[JsonDerivedType(typeof(Forgotten), "deviceForgotten")]
internal abstract record DeviceResponse
{
    private DeviceResponse()
    {
    }

    /// <summary>The person's devices.</summary>
    /// <param name="Devices">All of them.</param>
    public sealed record Listed(IReadOnlyList<Device> Devices) : DeviceResponse;

    /// <summary>The device is remembered, or not any more, as was asked.</summary>
    public sealed record Changed : DeviceResponse;

    /// <summary>The pool knows the device no more.</summary>
    public sealed record Forgotten : DeviceResponse;

    public static Results<Ok<DeviceResponse>, ProblemHttpResult> From(DeviceState state) => state switch
    {
        DeviceState.Listed listed => Done(new Listed(listed.Devices)),
        DeviceState.Changed => Done(new Changed()),
        DeviceState.Forgotten => Done(new Forgotten()),
        DeviceState.Refused refused => Problems.From(refused.Refusal),
        _ => throw new UnreachableException(),
    };

    private static Ok<DeviceResponse> Done(DeviceResponse response) => TypedResults.Ok(response);
}
