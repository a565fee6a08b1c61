using Cognito.Local.Console.Screens;

namespace Cognito.Local.Console;

/// <summary>What the console shows as it happens. There is none unless the console is open to somebody.</summary>
internal sealed class Live
{
    private const int Kept = 500;

    /// <summary>What people's calls came to.</summary>
    public Feed<Happening> Calls { get; } = new(Kept);

    /// <summary>What the pools send: the store has all of them, this the newest, to follow.</summary>
    public Feed<MessageItem> Messages { get; } = new(Kept);
}
