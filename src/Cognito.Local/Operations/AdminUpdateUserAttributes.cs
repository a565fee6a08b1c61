using Cognito.Local.Delivery;
using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class AdminUpdateUserAttributes
{
    public static async ValueTask<AdminUpdateUserAttributesResponse> HandleAsync(
        AdminUpdateUserAttributesRequest request, OperationContext context, CancellationToken cancellationToken)
    {
        var given = AttributeRules.Read(request.UserAttributes);
        var (pool, user, sent) = context.Store.Write(tables =>
        {
            var found = tables.Pool(request.UserPoolId);
            var stored = tables.User(found, request.Username);
            return (found, stored, AttributeChange.Apply(tables, found, null, stored, given, context.Now));
        });
        foreach (var (to, code) in sent)
            await Outbox.SendAsync(new Notice(context, pool, user, to, Purposes.UpdateUserAttribute, code!) { ClientMetadata = request.ClientMetadata }, cancellationToken);
        return new();
    }
}
