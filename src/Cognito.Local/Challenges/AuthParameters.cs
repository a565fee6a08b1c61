using Cognito.Local.Pools;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Challenges;

/// <summary>The AuthParameters or ChallengeResponses of a call.</summary>
internal readonly record struct AuthParameters(IReadOnlyDictionary<string, string>? Given)
{
    public IReadOnlyDictionary<string, string> Values { get; } = Given ?? new Dictionary<string, string>();

    public string Username => Required(ParameterNames.Username);

    public string? SecretHash => Optional(ParameterNames.SecretHash);

    /// <summary>The device that the person says they are at; null when they name none.</summary>
    public string? DeviceKey => Optional(ParameterNames.DeviceKey) is not { } key ? null
        : key.Length <= Device.LongestKey ? key
        : throw DeviceErrors.KeyInvalid();

    public string Required(string name) => Optional(name) ?? throw Errors.MissingParameter(name);

    public string? Optional(string name) => Values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
