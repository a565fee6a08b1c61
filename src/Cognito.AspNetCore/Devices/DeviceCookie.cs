using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Cognito.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Devices;

/// <summary>What makes a browser a known device, in an encrypted cookie of its own for each name that people sign in by.</summary>
internal sealed class DeviceCookie(CognitoCookies cookies, IDataProtectionProvider protection, [FromKeyedServices] UserPool pool, TimeProvider time)
{
    private const byte Version = 1;
    private const string Start = "cognito-device-";
    private const int NameBytes = 8;
    private const int MaxLength = 2048;

    // Each is half a kilobyte in every request: more people than this at one browser, and one of the others is not known any more.
    private const int MaxKept = 4;

    // The longest that browsers keep a cookie.
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(400);

    private readonly IDataProtector _protector =
        protection.CreateProtector("Cognito.AspNetCore.Device", pool.Options.UserPoolId!, pool.ClientId);

    /// <param name="context">The request.</param>
    /// <param name="username">What the person typed as their name.</param>
    /// <returns>Null when this browser is no device of that person, as far as we know.</returns>
    public KnownDevice? Read(HttpContext context, string username) =>
        Open(context, Name(username)) is var (name, device) && name == username ? device : null;

    public void Write(HttpContext context, string username, KnownDevice device)
    {
        var name = Name(username);
        foreach (var other in cookies.Names(context, Start).Where(other => other != name).Order(StringComparer.Ordinal).Skip(MaxKept - 1))
        {
            cookies.Delete(context, other);
        }

        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Version);
        writer.Write(username);
        writer.Write(device.Key);
        writer.Write(device.GroupKey);
        writer.Write(device.Password);
        writer.Flush();
        cookies.Write(context, name, Base64Url.EncodeToString(_protector.Protect(stream.ToArray())), time.GetUtcNow() + s_lifetime);
    }

    public void Delete(HttpContext context, string username) => cookies.Delete(context, Name(username));

    /// <summary>Whoever's device it is: this browser is it no more.</summary>
    public void DeleteOf(HttpContext context, string deviceKey)
    {
        foreach (var name in cookies.Names(context, Start).Where(name => Open(context, name)?.Device.Key == deviceKey).ToList())
        {
            cookies.Delete(context, name);
        }
    }

    private (string Username, KnownDevice Device)? Open(HttpContext context, string cookie)
    {
        if (cookies.Read(context, cookie) is not { Length: > 0 and <= MaxLength } value || !Base64Url.IsValid(value))
        {
            return null;
        }

        try
        {
            using var reader = new BinaryReader(new MemoryStream(_protector.Unprotect(Base64Url.DecodeFromChars(value))));
            return reader.ReadByte() == Version
                ? (reader.ReadString(), new KnownDevice(reader.ReadString(), reader.ReadString(), reader.ReadString()))
                : null;
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Names are not told by the name of a cookie.</summary>
    private string Name(string username) => Start + Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{pool.ClientId}\n{username}")).AsSpan(0, NameBytes));
}
