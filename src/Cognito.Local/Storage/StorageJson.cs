using System.Text.Json.Serialization;
using Cognito.Local.Delivery;
using Cognito.Local.Pools;

namespace Cognito.Local.Storage;

/// <summary>How our own records are kept as JSON.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Message))]
internal sealed partial class StorageJson : JsonSerializerContext;
