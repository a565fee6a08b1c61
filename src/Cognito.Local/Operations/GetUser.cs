using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

/// <summary>A person reads their own attributes, as far as the client may.</summary>
internal static class GetUser
{
    public static GetUserResponse Handle(GetUserRequest request, OperationContext context)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken!);
        var (_, client, user, _) = context.Store.Read(token.Holder);
        return new GetUserResponse
        {
            Username = user.Username,
            UserAttributes =
            [
                new AttributeType { Name = "sub", Value = user.Sub },
                .. user.Attributes
                    .Where(attribute => ReadableAttributes.Includes(client, attribute.Key))
                    .Select(attribute => new AttributeType { Name = attribute.Key, Value = attribute.Value }),
            ],
            UserMFASettingList = MfaView.Settings(user),
            PreferredMfaSetting = user.Mfa.Preferred,
            MFAOptions = MfaView.Options(user),
        };
    }
}
