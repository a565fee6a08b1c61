using Cognito.Local.Model;
using Cognito.Local.Operations;

namespace Cognito.Local.Delivery;

/// <summary>Where the messages of the pools end up.</summary>
internal static class Outbox
{
    /// <param name="context">The call it is sent for.</param>
    /// <param name="pool">The pool that sends it.</param>
    /// <param name="username">The user it is for.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="purpose">One of <see cref="Purposes"/>.</param>
    /// <param name="code">The code or temporary password.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static ValueTask SendAsync(
        OperationContext context, UserPoolType pool, string username, Destination to, string purpose, string code, CancellationToken cancellationToken)
    {
        var text = Template.Of(pool, purpose, to.Medium).Fill(code, username);
        var message = new Message(pool.Id!, username, to.Medium, to.Value, purpose, text.Subject, text.Body, code, context.Now);
        cancellationToken.ThrowIfCancellationRequested();
        context.Store.Write(tables => tables.Messages.Add(message));
        return ValueTask.CompletedTask;
    }
}
