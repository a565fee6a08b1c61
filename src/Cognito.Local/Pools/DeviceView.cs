using Cognito.Local.Model;

namespace Cognito.Local.Pools;

/// <summary>A device as the API shows it (behaviour §1.4).</summary>
internal static class DeviceView
{
    public static DeviceType Of(UserPoolType pool, User user, Device device) => new()
    {
        DeviceKey = device.Key,
        DeviceAttributes = [.. Attributes(pool, $"{user.Username}.{pool.Id}", device)],
        DeviceCreateDate = device.CreatedAt,
        DeviceLastModifiedDate = device.ModifiedAt,
        DeviceLastAuthenticatedDate = device.AuthenticatedAt,
    };

    private static IEnumerable<AttributeType> Attributes(UserPoolType pool, string owner, Device device)
    {
        yield return Attribute("device_status", "valid");
        if (device.Name is { } name)
            yield return Attribute("device_name", name);
        yield return Attribute("dev:device_arn", $"arn:aws:cognito-idp:{Identifiers.Region(pool.Id!)}:{NewPool.Account}:owner/{owner}/device/{device.Key}");
        yield return Attribute("dev:device_owner", owner);
        if (device.Address is { } address)
            yield return Attribute("last_ip_used", address);
        yield return Attribute("dev:device_remembered_status", device.IsRemembered ? "remembered" : "not_remembered");
    }

    private static AttributeType Attribute(string name, string value) => new() { Name = name, Value = value };
}
