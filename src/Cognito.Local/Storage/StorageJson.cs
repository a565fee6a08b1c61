using System.Text.Json.Serialization;
using Cognito.Local.Challenges;
using Cognito.Local.Delivery;
using Cognito.Local.Passkeys;
using Cognito.Local.Pools;
using Cognito.Local.Tokens;

namespace Cognito.Local.Storage;

/// <summary>How our own records are kept as JSON.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Grant))]
[JsonSerializable(typeof(Code))]
[JsonSerializable(typeof(Attempts))]
[JsonSerializable(typeof(LockOut))]
[JsonSerializable(typeof(SpentSession))]
[JsonSerializable(typeof(Device))]
[JsonSerializable(typeof(PendingSoftwareToken))]
[JsonSerializable(typeof(PendingPasskey))]
[JsonSerializable(typeof(SealKey))]
[JsonSerializable(typeof(SessionSettings))]
[JsonSerializable(typeof(SsoSettings))]
[JsonSerializable(typeof(ClientSecrets))]
[JsonSerializable(typeof(AuthEvent))]
[JsonSerializable(typeof(ResourceServer))]
internal sealed partial class StorageJson : JsonSerializerContext;
