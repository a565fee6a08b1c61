using System.Text;
using System.Text.Json.Nodes;

namespace Cognito.Local.ManagedLogin;

/// <summary>What the token endpoint answers.</summary>
internal sealed record TokenAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    public const string ContentType = "application/json;charset=UTF-8";

    public static readonly TokenAnswer NotFound = new(404, default);

    public static readonly TokenAnswer TooMany = new(429, default);

    public static TokenAnswer Ok(JsonObject body) => new(200, Encoding.UTF8.GetBytes(body.ToJsonString()));

    /// <summary>Of RFC 6749 §5.2; the service describes none.</summary>
    public static TokenAnswer Error(string name) => new(400, Encoding.UTF8.GetBytes(new JsonObject { ["error"] = name }.ToJsonString()));

    /// <summary>The status alone: there may be a token in it.</summary>
    public override string ToString() => $"{nameof(TokenAnswer)} {Status}";
}
