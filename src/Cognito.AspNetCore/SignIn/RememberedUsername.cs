using System.Buffers.Text;
using System.Security.Cryptography;
using Cognito.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.SignIn;

/// <summary>
/// The name of whoever signed in last at this browser and wanted it remembered (<see cref="SignInRequest.RememberUsername"/>), in an encrypted
/// HttpOnly cookie. Never otherwise: at a shared computer the next person must not learn it.
/// </summary>
public sealed class RememberedUsername
{
    private const byte Version = 1;
    private const string End = "-username";
    private const int MaxLength = 1024;

    // Counted from the latest sign-in.
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(180);

    private readonly CognitoCookies _cookies;
    private readonly TimeProvider _time;
    private readonly string _name;
    private readonly IDataProtector _protector;

    internal RememberedUsername(CognitoCookies cookies, IDataProtectionProvider protection, UserPool pool, TimeProvider time)
    {
        _cookies = cookies;
        _time = time;
        _name = pool.Options.Session.CookieName + End;
        _protector = protection.CreateProtector("Cognito.AspNetCore.RememberedUsername", pool.Options.UserPoolId!, pool.ClientId);
    }

    /// <summary>The name, or null when none is remembered here.</summary>
    /// <param name="context">The request.</param>
    public string? Read(HttpContext context)
    {
        if (_cookies.Read(context, _name) is not { Length: > 0 and <= MaxLength } value || !Base64Url.IsValid(value))
        {
            return null;
        }

        try
        {
            using var reader = new BinaryReader(new MemoryStream(_protector.Unprotect(Base64Url.DecodeFromChars(value))));
            return reader.ReadByte() == Version && _time.GetUtcNow() < DateTimeOffset.FromUnixTimeSeconds(reader.ReadInt64()) ? reader.ReadString() : null;
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Forgets it: the person is somebody else, or does not want it remembered any more.</summary>
    /// <param name="context">The request; its response deletes the cookie.</param>
    public void Forget(HttpContext context) => _cookies.Delete(context, _name);

    /// <summary>Remembers it instead of the one before.</summary>
    internal void Write(HttpContext context, string username)
    {
        var expires = _time.GetUtcNow() + s_lifetime;
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Version);
        writer.Write(expires.ToUnixTimeSeconds());
        writer.Write(username);
        writer.Flush();
        _cookies.Write(context, _name, Base64Url.EncodeToString(_protector.Protect(stream.ToArray())), expires);
    }
}
