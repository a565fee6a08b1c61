namespace Cognito.Local;

/// <summary>The service cannot start as it is set up; the message says what to change, and where.</summary>
internal sealed class SetupException(string message, Exception? inner = null) : InvalidOperationException(message, inner)
{
    /// <summary>A mistake at a place in <c>pool.json</c>.</summary>
    public static SetupException At(string place, string problem) => new($"{place}: {problem}");
}
