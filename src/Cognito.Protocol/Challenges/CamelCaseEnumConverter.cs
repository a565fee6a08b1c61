using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cognito.Protocol.Challenges;

/// <summary>Members by name, as the types of challenges: <c>emailOtp</c>. Numbers are refused, for they could be no member at all.</summary>
internal sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
