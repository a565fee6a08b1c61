using Cognito.Local.Model;
using Cognito.Local.Pools;
using Cognito.Local.Wire;
using Cognito.Protocol.Srp;

namespace Cognito.Local.Operations;

/// <summary>The app gives the device that its token is bound to a password, by its SRP verifier.</summary>
internal static class ConfirmDevice
{
    public static ConfirmDeviceResponse Handle(ConfirmDeviceRequest request, OperationContext context)
    {
        var token = context.Service.AccessTokens.Read(request.AccessToken!);
        return context.Store.Write(tables =>
        {
            var (pool, _, user, _) = token.Holder(tables);
            Devices.MustBeTracked(pool);
            if (request.DeviceKey != token.DeviceKey || tables.Devices.Find(pool.Id!, user.Key, request.DeviceKey!) is not { } device)
                throw DeviceErrors.KeyInvalid();
            if (device.IsConfirmed)
                throw DeviceErrors.KeyExists();
            var verifier = Read(request.DeviceSecretVerifierConfig);

            var isForTheUser = pool.DeviceConfiguration!.DeviceOnlyRememberedOnUserPrompt == true;
            Devices.Save(tables, user, device with
            {
                Name = request.DeviceName,
                SrpSalt = verifier.Salt,
                SrpVerifier = verifier.Verifier,
                IsRemembered = !isForTheUser,
                ModifiedAt = context.Now,
            });
            return new ConfirmDeviceResponse { UserConfirmationNecessary = isForTheUser };
        });
    }

    private static SrpVerifier Read(DeviceSecretVerifierConfigType? config) =>
        SrpVerifier.FromDevice(config?.Salt, config?.PasswordVerifier) ?? throw DeviceErrors.VerifierInvalid();
}
