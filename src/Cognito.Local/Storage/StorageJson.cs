using System.Text.Json.Serialization;
using Cognito.Local.Delivery;
using Cognito.Local.Pools;
using Cognito.Local.Tokens;

namespace Cognito.Local.Storage;

/// <summary>How our own records are kept as JSON.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Grant))]
internal sealed partial class StorageJson : JsonSerializerContext;
