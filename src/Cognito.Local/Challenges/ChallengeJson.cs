using System.Text.Json.Serialization;

namespace Cognito.Local.Challenges;

/// <summary>What challenges remember as JSON.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ChallengeJson : JsonSerializerContext;
