using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;
using Cognito.Protocol.Challenges;

namespace Cognito.Local.Operations;

/// <summary>For someone who has lost their authenticator app.</summary>
internal static class AdminDeleteSoftwareToken
{
    public static AdminDeleteSoftwareTokenResponse Handle(AdminDeleteSoftwareTokenRequest request, OperationContext context)
    {
        context.Store.Write(tables =>
        {
            var user = tables.User(tables.Pool(request.UserPoolId), request.Username);
            if (user.SoftwareToken is null)
                throw Errors.NoSoftwareToken();
            tables.Users.SaveUnindexed(user with
            {
                SoftwareToken = null,
                Mfa = user.Mfa.With(MfaKind.SoftwareTokenMfa, on: false),
                ModifiedAt = context.Now,
            });
        });
        return new();
    }
}
