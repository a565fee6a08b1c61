namespace Cognito.ServiceModel;

/// <summary>The model's text cannot be understood; the message starts with the line's number.</summary>
internal sealed class ModelException(int line, string problem) : Exception($"Line {line}: {problem}");
