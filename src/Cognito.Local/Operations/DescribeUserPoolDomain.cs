using Cognito.Local.Model;

namespace Cognito.Local.Operations;

/// <summary>What is not there is described by nothing.</summary>
internal static class DescribeUserPoolDomain
{
    public static DescribeUserPoolDomainResponse Handle(DescribeUserPoolDomainRequest request, OperationContext context) => new()
    {
        DomainDescription = context.Store.Read(tables => tables.Pools.FindByDomain(request.Domain!)) is { } pool
            ? new DomainDescriptionType { UserPoolId = pool.Id, Domain = request.Domain, Status = "ACTIVE", Version = "1" }
            : new DomainDescriptionType(),
    };
}
