using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>A client that has secrets keeps one.</summary>
internal static class DeleteUserPoolClientSecret
{
    public static DeleteUserPoolClientSecretResponse Handle(DeleteUserPoolClientSecretRequest request, OperationContext context)
    {
        context.Store.Write(tables =>
        {
            var client = tables.Client(tables.Pool(request.UserPoolId), request.ClientId);
            var secrets = ClientSecrets.Of(tables, client).All;
            var left = secrets.Where(secret => secret.Id != request.ClientSecretId).ToList();
            if (left.Count == secrets.Count)
                throw Errors.ClientSecretNotFound();
            if (left.Count == 0)
                throw Errors.LastClientSecret();
            ClientSecrets.Save(tables, client, new ClientSecrets(left));
        });
        return new();
    }
}
