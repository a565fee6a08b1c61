using Cognito.Local.Delivery;
using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Storage;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>A person asks for a code that verifies their e-mail address or phone number.</summary>
internal static class GetUserAttributeVerificationCode
{
    public static async ValueTask<GetUserAttributeVerificationCodeResponse> HandleAsync(
        GetUserAttributeVerificationCodeRequest request, OperationContext context, CancellationToken cancellationToken)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken!);
        if (!StandardAttributes.IsVerifiable(request.AttributeName!))
            throw AttributeErrors.NotVerifiable();
        var holder = context.Store.Read(token.Holder);
        var (to, code) = context.Store.Write(tables => Renew(tables, holder.User, request.AttributeName!, context.Now)).OrThrow();
        var notice = new Notice(context, holder.Pool, holder.User, to, Purposes.VerifyUserAttribute, code!)
        {
            ClientId = holder.Client.ClientId,
            ClientMetadata = request.ClientMetadata,
        };
        await Outbox.SendAsync(notice, cancellationToken);
        return new GetUserAttributeVerificationCodeResponse { CodeDeliveryDetails = to.Details };
    }

    private static Settled<SentCode> Renew(Tables tables, User user, string attribute, DateTimeOffset now)
    {
        if (Limits.Count(tables, user.PoolId, user.Key, Limited.GetUserAttributeVerificationCode, now) is { } limit)
            return limit;
        var waiting = tables.Codes.Find(user.PoolId, user.Key, Codes.Attribute(attribute))?.AttributeValue;
        if ((waiting ?? user.Attributes.GetValueOrDefault(attribute)) is not { } value)
            return AttributeErrors.NothingToVerify(attribute);
        var to = new Destination(attribute, value);
        return new SentCode(to, Codes.Renew(tables, user, Codes.Attribute(attribute), to, Code.AttributeLifetime, now));
    }
}
