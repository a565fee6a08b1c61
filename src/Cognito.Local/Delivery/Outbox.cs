using Cognito.Local.Triggers;
using Cognito.Local.Wire;

namespace Cognito.Local.Delivery;

/// <summary>
/// Where the messages of the pools end up: here each can be read. E-mail is sent by SMTP as well, if there is a server;
/// the pool's own function sends in the pool's place.
/// </summary>
internal static class Outbox
{
    /// <exception cref="ServiceException">The message could not be worded or delivered.</exception>
    public static async ValueTask SendAsync(Notice notice, CancellationToken cancellationToken)
    {
        var (context, pool, user, to, purpose, code) = notice;
        var signIn = context.Store.Read(tables => tables.MfaConfigs.Of(pool.Id!)).EmailMfaConfiguration;
        var template = await CustomMessage.WordAsync(notice, Template.Of(pool, purpose, to.Medium, signIn), cancellationToken);
        var text = template.Fill(code, user.Username, template.HasLink ? ConfirmationLink.Of(notice) : null);
        var message = new Message(pool.Id!, user.Username, to.Medium, to.Value, purpose, text.Subject, text.Body, code, context.Now);
        cancellationToken.ThrowIfCancellationRequested();
        var number = context.Store.Write(tables =>
        {
            if (context.Service.Options.EnforceQuotas && DailyEmails.AreUsedUp(tables, pool, message))
                throw Errors.DailyEmailLimit();
            return tables.Messages.Add(message);
        });
        context.Service.Live?.Messages.Add(new(number, message));

        if (!await CustomSender.SendAsync(notice, cancellationToken) && to.Medium == Destination.Email)
            await context.Service.Post.SendAsync(message, pool.EmailConfiguration, cancellationToken);
    }
}
