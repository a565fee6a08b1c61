namespace Cognito.AspNetCore.Sessions;

/// <summary>The app's distributed cache, or its locks, cannot be reached, so nothing can be said about a session.</summary>
internal sealed class CacheUnavailableException(Exception? inner = null) : IOException("The distributed cache gives no answer.", inner);
