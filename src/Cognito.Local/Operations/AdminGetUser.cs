using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

internal static class AdminGetUser
{
    public static AdminGetUserResponse Handle(AdminGetUserRequest request, OperationContext context)
    {
        var user = context.Store.Read(tables => tables.User(tables.Pool(request.UserPoolId), request.Username));
        return new()
        {
            Username = user.Username,
            UserAttributes = UserView.Attributes(user),
            UserCreateDate = user.CreatedAt,
            UserLastModifiedDate = user.ModifiedAt,
            Enabled = user.Enabled,
            UserStatus = user.Status.ToString(),
            UserMFASettingList = MfaView.Settings(user),
            PreferredMfaSetting = user.Mfa.Preferred,
            MFAOptions = MfaView.Options(user),
        };
    }
}
