using System.Text.Json.Serialization;

namespace Cognito.AspNetCore.Pages.Forms;

/// <summary>A notice between two requests.</summary>
[JsonSerializable(typeof(Notice))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class NoticeJson : JsonSerializerContext;
