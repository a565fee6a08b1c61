using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>The app's JSON settings, but an unknown member is an error, and an answer's type may stand anywhere in it.</summary>
internal sealed class StrictJson(IOptions<JsonOptions> app)
{
    public JsonSerializerOptions Options { get; } = new(app.Value.SerializerOptions)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowOutOfOrderMetadataProperties = true,
    };
}
