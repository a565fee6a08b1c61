using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>A second secret for a client that has one. Only one that the service made is told.</summary>
internal static class AddUserPoolClientSecret
{
    public static AddUserPoolClientSecretResponse Handle(AddUserPoolClientSecretRequest request, OperationContext context)
    {
        var secret = ClientSecret.Make(request.ClientId!, request.ClientSecret ?? Identifiers.ClientSecret(), context.Now);
        context.Store.Write(tables =>
        {
            var client = tables.Client(tables.Pool(request.UserPoolId), request.ClientId);
            var secrets = ClientSecrets.Of(tables, client);
            if (secrets.All.Count == 0)
                throw Errors.ClientHasNoSecret(client.ClientId!);
            if (secrets.All.Count == ClientSecrets.Most)
                throw Errors.TooManyClientSecrets(ClientSecrets.Most);
            if (secrets.All.Any(known => known.Id == secret.Id))
                secret = ClientSecret.Make(request.ClientId!, secret.Value, context.Now.AddMilliseconds(1));
            ClientSecrets.Save(tables, client, new ClientSecrets([.. secrets.All, secret]));
        });
        return new()
        {
            ClientSecretDescriptor = new()
            {
                ClientSecretId = secret.Id,
                ClientSecretValue = request.ClientSecret is null ? secret.Value : null,
                ClientSecretCreateDate = secret.CreatedAt,
            },
        };
    }
}
