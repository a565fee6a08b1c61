namespace Cognito.AspNetCore.Directory;

/// <summary>The directory cannot do its work: the service cannot be reached or is throttling, the app's credentials lack a permission, or a setting is wrong. The message says what the service said.</summary>
/// <param name="message">The operation and the error.</param>
public sealed class CognitoDirectoryException(string message) : Exception(message);
