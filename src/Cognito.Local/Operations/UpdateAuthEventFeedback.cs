using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>A person says whether a sign-in was theirs, with the token from the mail about it.</summary>
internal static class UpdateAuthEventFeedback
{
    public static UpdateAuthEventFeedbackResponse Handle(UpdateAuthEventFeedbackRequest request, OperationContext context)
    {
        context.Store.Write(tables =>
        {
            // Whoever has no token is not told who there is.
            var pool = tables.Pool(request.UserPoolId);
            if (UserNames.Find(tables, pool, request.Username!) is not { } user
                || !AuthEvents.IsFeedbackToken(context.Service.Seal, user, request.EventId!, request.FeedbackToken!))
                throw AuthEventErrors.InvalidToken();
            AuthEvents.Judge(tables, pool, user, request.EventId!, new AuthEventFeedback(request.FeedbackValue!, "User", context.Now));
        });
        return new();
    }
}
