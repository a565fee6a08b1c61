using Cognito.Local.Model;
using Cognito.Local.Wire;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Cognito.Local.Delivery;

/// <summary>Hands e-mail to the mail server, if there is one.</summary>
internal sealed partial class PostOffice(LocalCognitoOptions options, TimeProvider clock, ILogger logger)
{
    /// <exception cref="ServiceException">The server did not take it.</exception>
    public async ValueTask SendAsync(Message message, EmailConfigurationType? configuration, CancellationToken cancellationToken)
    {
        if (options.Smtp is not { } server)
            return;
        using var limit = new CancellationTokenSource(server.TimeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var mail = Letter(message, configuration?.From ?? server.From, configuration?.ReplyToEmailAddress);
            using var smtp = new SmtpClient { Timeout = (int)TimeSpan.FromSeconds(30).TotalMilliseconds };
            await smtp.ConnectAsync(server.Host, server.Port, SecureSocketOptions.None, either.Token);
            await smtp.SendAsync(mail, either.Token);
            await smtp.DisconnectAsync(quit: true, either.Token);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it was, the caller cannot help it; replies of servers may quote addresses, so only their kind is noted.
            Log.NotDelivered(logger, server.Host, server.Port, e.GetType().Name);
            throw Errors.NotDelivered();
        }
    }

    private static MimeMessage Letter(Message message, string from, string? replyTo)
    {
        var mail = new MimeMessage { Subject = message.Subject ?? "", Body = new TextPart("html") { Text = message.Body }, Date = message.SentAt };
        mail.From.Add(MailboxAddress.Parse(from));
        mail.To.Add(new MailboxAddress(null, message.To));
        if (replyTo is not null)
            mail.ReplyTo.Add(MailboxAddress.Parse(replyTo));
        return mail;
    }

    private static partial class Log
    {
        [LoggerMessage(22, LogLevel.Warning, "The mail server at {Host}:{Port} did not take an e-mail: {Error}")]
        public static partial void NotDelivered(ILogger logger, string host, int port, string error);
    }
}
