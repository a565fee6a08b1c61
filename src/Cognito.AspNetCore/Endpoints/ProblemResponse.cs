using System.Text.Json.Serialization;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>A refusal as <see cref="Problems"/> writes it (RFC 9457), for those who read the endpoints' description.</summary>
/// <param name="Type">A link to the HTTP status.</param>
/// <param name="Title">The HTTP status in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">A sentence or two in English that the person can act on.</param>
/// <param name="Code">What to switch over.</param>
internal sealed record ProblemResponse(string Type, string Title, int Status, string Detail, string Code)
{
    public const string ContentType = "application/problem+json";

    /// <summary>Which input it is about.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Field { get; init; }

    /// <summary>The number to look for in the log, where the cause is told to it alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reference { get; init; }
}
