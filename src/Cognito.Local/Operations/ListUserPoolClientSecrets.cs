using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

/// <summary>Which secrets a client has, but not what they are.</summary>
internal static class ListUserPoolClientSecrets
{
    public static ListUserPoolClientSecretsResponse Handle(ListUserPoolClientSecretsRequest request, OperationContext context)
    {
        var secrets = context.Store.Read(tables => ClientSecrets.Of(tables, tables.Client(tables.Pool(request.UserPoolId), request.ClientId)));
        return new()
        {
            ClientSecrets = [.. secrets.All.Select(secret => new ClientSecretDescriptorType
            {
                ClientSecretId = secret.Id,
                ClientSecretCreateDate = secret.CreatedAt,
            })],
        };
    }
}
