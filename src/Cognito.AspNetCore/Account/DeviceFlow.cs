using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Cognito.AspNetCore.Devices;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.Account;

/// <summary>The devices of whoever is signed in, where the pool tracks them: lists, remembers and forgets them.</summary>
/// <remarks>An access token needs the scope <c>aws.cognito.signin.user.admin</c>, which sign-in by the API always gives.</remarks>
public sealed class DeviceFlow
{
    private const string ListDevices = "ListDevices";
    private const string UpdateDeviceStatus = "UpdateDeviceStatus";
    private const string ForgetDevice = "ForgetDevice";

    private readonly AccountCalls _calls;
    private readonly AccountHolders _holders;
    private readonly DeviceCookie _cookie;

    internal DeviceFlow(AccountCalls calls, AccountHolders holders, DeviceCookie cookie)
    {
        _calls = calls;
        _holders = holders;
        _cookie = cookie;
    }

    /// <summary>The person's devices, and which of them is this one.</summary>
    /// <param name="context">The request with its session, or with an access token.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="DeviceState.Listed"/> or <see cref="DeviceState.Refused"/>.</returns>
    public async Task<DeviceState> ListAsync(HttpContext context, CancellationToken cancellationToken = default)
    {
        var (devices, fault) = await ListPages.ReadAsync<DeviceType>(async next =>
        {
            var (page, refusal) = await _calls.SendAsync(context, ListDevices, (api, accessToken, token) =>
                api.ListDevicesAsync(new() { AccessToken = accessToken, Limit = ListPages.Size, PaginationToken = next }, token), cancellationToken);
            return (page?.Devices, page?.PaginationToken, refusal);
        });
        var (holder, _) = await _holders.FindAsync(context);
        return devices is null
            ? new DeviceState.Refused(fault!)
            : new DeviceState.Listed([.. devices.Select(device => Device.Of(device, holder?.DeviceKey))]);
    }

    /// <summary>Says whether a device is to be remembered, and so to spare the person the further factor.</summary>
    /// <param name="context">The request with its session, or with an access token.</param>
    /// <param name="key">The device's <see cref="Device.Key"/>.</param>
    /// <param name="isRemembered">Whether to remember it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="DeviceState.Changed"/> or <see cref="DeviceState.Refused"/>.</returns>
    public async Task<DeviceState> RememberAsync(HttpContext context, string key, bool isRemembered, CancellationToken cancellationToken = default)
    {
        if (InputLimits.DeviceKeyFault(key) is { } notOne)
        {
            return new DeviceState.Refused(notOne);
        }

        var status = isRemembered ? DeviceRememberedStatusType.Remembered : DeviceRememberedStatusType.Not_remembered;
        var (answer, fault) = await _calls.SendAsync(context, UpdateDeviceStatus, (api, accessToken, token) =>
            api.UpdateDeviceStatusAsync(new() { AccessToken = accessToken, DeviceKey = key, DeviceRememberedStatus = status }, token), cancellationToken);
        return answer is null ? new DeviceState.Refused(fault!) : new DeviceState.Changed();
    }

    /// <summary>Forgets a device. Whoever signs in there next is asked for everything; tokens that are bound to it cannot be renewed.</summary>
    /// <param name="context">The request with its session, or with an access token.</param>
    /// <param name="key">The device's <see cref="Device.Key"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see cref="DeviceState.Forgotten"/> or <see cref="DeviceState.Refused"/>.</returns>
    public async Task<DeviceState> ForgetAsync(HttpContext context, string key, CancellationToken cancellationToken = default)
    {
        if (InputLimits.DeviceKeyFault(key) is { } notOne)
        {
            return new DeviceState.Refused(notOne);
        }

        var (answer, fault) = await _calls.SendAsync(context, ForgetDevice, (api, accessToken, token) =>
            api.ForgetDeviceAsync(new() { AccessToken = accessToken, DeviceKey = key }, token), cancellationToken);
        if (answer is null)
        {
            return new DeviceState.Refused(fault!);
        }

        _cookie.DeleteOf(context, key);
        return new DeviceState.Forgotten();
    }
}
