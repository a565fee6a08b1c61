using System.Text.Json.Serialization;

namespace Cognito.Protocol.Challenges;

/// <summary>JSON that travels inside challenge parameters.</summary>
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class ChallengeJson : JsonSerializerContext;
