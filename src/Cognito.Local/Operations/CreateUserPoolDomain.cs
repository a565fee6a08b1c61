using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>Gives a pool the address of its OAuth endpoints: a prefix of the service's own domain, or, with a certificate, a domain of the app's.</summary>
internal static class CreateUserPoolDomain
{
    public static CreateUserPoolDomainResponse Handle(CreateUserPoolDomainRequest request, OperationContext context) => context.Store.Write(tables =>
    {
        var pool = tables.Pool(request.UserPoolId);
        var isOwn = request.CustomDomainConfig is not null;
        if ((isOwn ? pool.CustomDomain : pool.Domain) is not null)
            throw Errors.DomainSet();
        if (tables.Pools.FindByDomain(request.Domain!) is not null)
            throw Errors.DomainTaken();
        tables.Pools.Save(isOwn ? pool with { CustomDomain = request.Domain } : pool with { Domain = request.Domain });
        return new CreateUserPoolDomainResponse
        {
            ManagedLoginVersion = request.ManagedLoginVersion,
            CloudFrontDomain = isOwn ? request.Domain + ".cloudfront.net" : null,
        };
    });
}
