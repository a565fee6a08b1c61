using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

internal static class DeleteUserPoolDomain
{
    public static DeleteUserPoolDomainResponse Handle(DeleteUserPoolDomainRequest request, OperationContext context) => context.Store.Write(tables =>
    {
        var pool = tables.Pool(request.UserPoolId);
        tables.Pools.Save(
            pool.Domain == request.Domain ? pool with { Domain = null }
            : pool.CustomDomain == request.Domain ? pool with { CustomDomain = null }
            : throw Errors.DomainNotFound());
        return new DeleteUserPoolDomainResponse();
    });
}
