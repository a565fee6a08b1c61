using System.Text.Json;
using System.Text.Json.Nodes;
using Cognito.Local.Wire;

namespace Cognito.Local.Triggers;

/// <summary>The event that a Lambda function gets and, with its <c>response</c> filled in, returns (behaviour §7.1).</summary>
internal static class TriggerEvent
{
    public static JsonObject Of(TriggerRequest request, TriggerResponse response)
    {
        var told = new JsonObject { ["userAttributes"] = Map(request.UserAttributes) };
        request.Write(told);
        var asked = new JsonObject();
        response.Write(asked);
        return new JsonObject
        {
            ["version"] = request.Version,
            ["triggerSource"] = request.TriggerSource,
            ["region"] = request.UserPoolId[..request.UserPoolId.LastIndexOf('_')],
            ["userPoolId"] = request.UserPoolId,
            ["userName"] = request.UserName,
            ["callerContext"] = new JsonObject
            {
                ["awsSdkVersion"] = "aws-sdk-unknown-unknown",
                ["clientId"] = request.ClientId ?? "CLIENT_ID_NOT_APPLICABLE",
            },
            ["request"] = told,
            ["response"] = asked,
        };
    }

    /// <summary>The response in what a function returned, which must be the whole event and nothing more.</summary>
    /// <exception cref="ServiceException">It is not.</exception>
    public static LambdaOutput ResponseOf(JsonObject sent, JsonElement returned)
    {
        if (returned.ValueKind != JsonValueKind.Object || !returned.EnumerateObject().Select(member => member.Name).ToHashSet().SetEquals(sent.Select(member => member.Key)))
            throw TriggerErrors.UnrecognizableLambdaOutput();
        foreach (var (name, value) in sent)
        {
            if (returned.GetProperty(name).ValueKind != value!.GetValueKind())
                throw TriggerErrors.UnrecognizableLambdaOutput();
        }

        return new LambdaOutput(returned.GetProperty("response"));
    }

    public static JsonObject Map(IReadOnlyDictionary<string, string> values) =>
        new(values.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)value.Value)));

    public static JsonArray List(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);

    /// <summary>ClientMetadata stands in an event only when the caller gave some.</summary>
    public static void Metadata(JsonObject request, IReadOnlyDictionary<string, string>? clientMetadata)
    {
        if (clientMetadata is not null)
            request["clientMetadata"] = Map(clientMetadata);
    }
}
