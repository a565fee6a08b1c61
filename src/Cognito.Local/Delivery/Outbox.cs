using Cognito.Local.Model;
using Cognito.Local.Operations;
using Cognito.Local.Wire;

namespace Cognito.Local.Delivery;

/// <summary>Where the messages of the pools end up.</summary>
internal static class Outbox
{
    public static ValueTask SendAsync(Notice notice, CancellationToken cancellationToken)
    {
        var (context, pool, user, to, purpose, code) = notice;
        var signIn = context.Store.Read(tables => tables.MfaConfigs.Of(pool.Id!)).EmailMfaConfiguration;
        var text = Template.Of(pool, purpose, to.Medium, signIn).Fill(code, user.Username);
        var message = new Message(pool.Id!, user.Username, to.Medium, to.Value, purpose, text.Subject, text.Body, code, context.Now);
        cancellationToken.ThrowIfCancellationRequested();
        context.Store.Write(tables =>
        {
            if (context.Service.Options.EnforceQuotas && DailyEmails.AreUsedUp(tables, pool, message))
                throw Errors.DailyEmailLimit();
            tables.Messages.Add(message);
        });
        return ValueTask.CompletedTask;
    }
}
