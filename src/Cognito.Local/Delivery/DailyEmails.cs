using Cognito.Local.Model;
using Cognito.Local.Storage;

namespace Cognito.Local.Delivery;

/// <summary>What a pool may send without an SES set-up of its own (behaviour §6.4): 50 e-mails within 24 hours.</summary>
internal static class DailyEmails
{
    private const int Most = 50;

    public static bool AreUsedUp(Tables tables, UserPoolType pool, Message next) =>
        next.Medium == Destination.Email
        && pool.EmailConfiguration?.EmailSendingAccount != "DEVELOPER"
        && tables.Messages.Newest(pool.Id, to: null, limit: int.MaxValue)
            .TakeWhile(message => next.SentAt - message.SentAt < TimeSpan.FromDays(1))
            .Count(message => message.Medium == Destination.Email) >= Most;
}
