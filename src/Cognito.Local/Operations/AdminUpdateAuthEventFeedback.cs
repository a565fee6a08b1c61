using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class AdminUpdateAuthEventFeedback
{
    public static AdminUpdateAuthEventFeedbackResponse Handle(AdminUpdateAuthEventFeedbackRequest request, OperationContext context)
    {
        context.Store.Write(tables =>
        {
            var pool = tables.Pool(request.UserPoolId);
            var user = tables.User(pool, request.Username);
            AuthEvents.Judge(tables, pool, user, request.EventId!, new AuthEventFeedback(request.FeedbackValue!, "Admin", context.Now));
        });
        return new();
    }
}
