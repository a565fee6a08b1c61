using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Cognito.Local.Delivery;

/// <summary><c>GET /_local/messages</c>: what the pools have sent, for those who may see codes.</summary>
internal static class MessagesApi
{
    private const int MaximumLimit = 1000;

    /// <param name="cognito">The service.</param>
    /// <param name="poolId">Only of this pool.</param>
    /// <param name="to">Only to this e-mail address or phone number.</param>
    /// <param name="limit">At most so many.</param>
    public static IResult Get(LocalCognito cognito, string? poolId, string? to, int limit) => limit is < 1 or > MaximumLimit
        ? TypedResults.BadRequest($"limit must be 1 to {MaximumLimit}")
        : TypedResults.Json(cognito.Messages(poolId, to, limit), MessagesJson.Default.IReadOnlyListMessage);
}

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
internal sealed partial class MessagesJson : JsonSerializerContext;
