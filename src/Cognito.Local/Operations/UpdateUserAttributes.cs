using Cognito.Local.Delivery;
using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

/// <summary>A person changes their own attributes.</summary>
internal static class UpdateUserAttributes
{
    public static async ValueTask<UpdateUserAttributesResponse> HandleAsync(
        UpdateUserAttributesRequest request, OperationContext context, CancellationToken cancellationToken)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken!);
        var given = AttributeRules.Read(request.UserAttributes);
        var (holder, sent) = context.Store.Write(tables =>
        {
            var found = token.Holder(tables);
            return (found, AttributeChange.Apply(tables, found.Pool, found.Client, found.User, given, context.Now));
        });
        foreach (var (to, code) in sent)
        {
            var notice = new Notice(context, holder.Pool, holder.User, to, Purposes.UpdateUserAttribute, code!)
            {
                ClientId = holder.Client.ClientId,
                ClientMetadata = request.ClientMetadata,
            };
            await Outbox.SendAsync(notice, cancellationToken);
        }

        return new UpdateUserAttributesResponse { CodeDeliveryDetailsList = [.. sent.Select(code => code.To.Details)] };
    }
}
