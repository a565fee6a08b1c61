using Cognito.Local.Delivery;

namespace Cognito.Local.Console.Screens;

/// <summary>A message as its list shows it.</summary>
/// <param name="Number">Its number in the store.</param>
/// <param name="Message">What was sent.</param>
internal sealed record MessageItem(long Number, Message Message)
{
    public bool IsMail => Message.Medium == Destination.Email;

    /// <summary>Whether the body has to be seen as a mail program shows it.</summary>
    public bool HasMarkup => IsMail && Message.Body.Contains('<', StringComparison.Ordinal);
}
