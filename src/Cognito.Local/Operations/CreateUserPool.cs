using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

internal static class CreateUserPool
{
    public static CreateUserPoolResponse Handle(CreateUserPoolRequest request, OperationContext context)
    {
        if (request.MfaConfiguration is "ON" or "OPTIONAL" && request.SmsConfiguration is null)
            throw Errors.InvalidParameter("SMS configuration and Auto verification for phone_number are required when MFA is required/optional");

        var pool = NewPool.Of(request, Identifiers.Pool(context.Service.Options.Region), context.Now);
        PoolRules.Check(pool);
        context.Store.Write(tables => tables.Pools.Save(pool));
        context.Service.SigningKeys.Prepare(pool.Id!);
        return new() { UserPool = pool with { EstimatedNumberOfUsers = 0 } };
    }
}
