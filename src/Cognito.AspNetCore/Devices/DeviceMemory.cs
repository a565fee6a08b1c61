using System.Security.Cryptography;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Service;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Srp;
using Cognito.Protocol.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace Cognito.AspNetCore.Devices;

/// <summary>Which browsers are known, and how they become so. Whatever fails here, the person is signed in all the same.</summary>
internal sealed partial class DeviceMemory([FromKeyedServices] DeviceCookie cookie, [FromKeyedServices] ServiceCalls calls, [FromKeyedServices] UserPool pool, ILogger<DeviceMemory> logger)
{
    private const string ConfirmDevice = "ConfirmDevice";
    private const string UpdateDeviceStatus = "UpdateDeviceStatus";
    private const int PasswordBytes = 40;

    private readonly RememberDevice _wanted = pool.Options.SignIn.RememberDevice;

    // The administrators' operations know no devices.
    private readonly bool _isOff = pool.Options.SignIn.PasswordProof == PasswordProof.Admin;

    /// <summary>This browser, when it is a known device of the person who types that name.</summary>
    public KnownDevice? Find(HttpContext context, string username) =>
        _isOff || _wanted == RememberDevice.Never ? null : cookie.Read(context, username);

    public void Forget(HttpContext context, string username) => cookie.Delete(context, username);

    /// <summary>Confirms a new device, without which its tokens are not renewed everywhere, and remembers it if that is wanted.</summary>
    public async Task MeetAsync(HttpContext context, SignInTicket progress, TokenSet tokens, NewDevice device, CancellationToken cancellationToken)
    {
        if (_isOff)
        {
            return;
        }

        var password = Convert.ToBase64String(RandomNumberGenerator.GetBytes(PasswordBytes));
        var verifier = SrpVerifier.Create(SrpIdentity.ForDevice(device.GroupKey, device.Key), password);
        var confirmation = new ConfirmDeviceRequest
        {
            AccessToken = tokens.AccessToken,
            DeviceKey = device.Key,
            DeviceSecretVerifierConfig = new() { Salt = verifier.SaltBase64, PasswordVerifier = verifier.VerifierBase64 },
        };
        var reply = await calls.SendAsync(ConfirmDevice, (api, token) => api.ConfirmDeviceAsync(confirmation, token), cancellationToken);
        var isRemembered = _wanted == RememberDevice.Always || (_wanted == RememberDevice.Ask && progress.RememberDevice);
        switch (reply)
        {
            // The pool leaves it to the person, who wants it; or the pool remembers all, and the person wants none of it.
            case Reply<ConfirmDeviceResponse>.Answer { Value: var answer } when answer.UserConfirmationNecessary == true == isRemembered:
                if (!await UpdateAsync(tokens, device, isRemembered, cancellationToken))
                {
                    return;
                }

                break;
            case Reply<ConfirmDeviceResponse>.None none:
                Log.NotRemembered(logger, ConfirmDevice, none.Failure.Name);
                return;
        }

        if (isRemembered)
        {
            cookie.Write(context, progress.Username, new KnownDevice(device.Key, device.GroupKey, password));
        }
    }

    private async Task<bool> UpdateAsync(TokenSet tokens, NewDevice device, bool isRemembered, CancellationToken cancellationToken)
    {
        var update = new UpdateDeviceStatusRequest
        {
            AccessToken = tokens.AccessToken,
            DeviceKey = device.Key,
            DeviceRememberedStatus = isRemembered ? DeviceRememberedStatusType.Remembered : DeviceRememberedStatusType.Not_remembered,
        };
        var reply = await calls.SendAsync(UpdateDeviceStatus, (api, token) => api.UpdateDeviceStatusAsync(update, token), cancellationToken);
        if (reply is Reply<UpdateDeviceStatusResponse>.None none)
        {
            Log.NotRemembered(logger, UpdateDeviceStatus, none.Failure.Name);
            return false;
        }

        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 410, Level = LogLevel.Warning, Message = "{Operation} failed at sign-in ({Reason}): the browser is not remembered as asked. The person is signed in.")]
        public static partial void NotRemembered(ILogger logger, string operation, string reason);
    }
}
