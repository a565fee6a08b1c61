using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Triggers;
using Cognito.Local.Wire;

namespace Cognito.Local.Operations;

/// <summary>Confirms without a code; addresses stay unverified.</summary>
internal static class AdminConfirmSignUp
{
    public static async ValueTask<AdminConfirmSignUpResponse> HandleAsync(
        AdminConfirmSignUpRequest request, OperationContext context, CancellationToken cancellationToken)
    {
        var (pool, user) = context.Store.Write(tables =>
        {
            var found = tables.Pool(request.UserPoolId);
            var stored = tables.User(found, request.Username);
            if (stored.Status != UserStatus.UNCONFIRMED)
                throw Errors.CannotBeConfirmed(stored.Status.ToString());
            var confirmed = stored with { Status = UserStatus.CONFIRMED, ModifiedAt = context.Now };
            tables.Users.SaveUnindexed(confirmed);
            return (found, confirmed);
        });
        var occasion = new Occasion(context, pool, null, user.Username, user) { ClientMetadata = request.ClientMetadata };
        await PostConfirmation.ConfirmSignUpAsync(occasion, cancellationToken);
        return new();
    }
}
