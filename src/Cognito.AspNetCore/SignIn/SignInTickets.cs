using System.Buffers.Text;
using System.Security.Cryptography;
using Cognito.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Cognito.AspNetCore.SignIn;

/// <summary>
/// Seals tickets and gives them to the browser: as an opaque string in a JSON body (<see cref="Seal"/>, <see cref="Open"/>) or in a
/// short-lived HttpOnly cookie of its own (<see cref="Keep"/>, <see cref="Find"/>, <see cref="Drop"/>), so that tabs do not disturb each other.
/// </summary>
/// <remarks>
/// A sealed ticket is encrypted, authenticated, versioned, expires, and opens only for the browser it was sealed for (a second HttpOnly cookie).
/// </remarks>
public sealed class SignInTickets
{
    private const string BindingCookie = "cognito-browser";
    private const string FlowCookie = "cognito-flow-";
    private const int BindingBytes = 16;
    private const int MaxSealedLength = 6 * 1024;

    // Each is a cookie of 2.5 KB: more tabs than this in the middle of a sign-in, and the oldest starts again.
    private const int MaxKept = 3;

    private readonly CognitoCookies _cookies;
    private readonly TimeProvider _time;
    private readonly IDataProtector _protector;

    internal SignInTickets(CognitoCookies cookies, IDataProtectionProvider protection, UserPool pool, TimeProvider time)
    {
        _cookies = cookies;
        _time = time;
        _protector = protection.CreateProtector("Cognito.AspNetCore.SignInTicket", pool.Options.UserPoolId!, pool.ClientId);
    }

    /// <summary>The ticket as an opaque string, for a JSON body. Not for a URL.</summary>
    /// <param name="context">The request; its response may get the cookie that binds the ticket to the browser.</param>
    /// <param name="ticket">The ticket.</param>
    public string Seal(HttpContext context, SignInTicket ticket) =>
        Base64Url.EncodeToString(_protector.Protect(SignInTicketCodec.Write(ticket, Hash(EnsureBinding(context)))));

    /// <summary>The ticket again, or null when it is forged, expired, of another browser or of a version no longer read.</summary>
    /// <param name="context">The request.</param>
    /// <param name="flow">What <see cref="Seal"/> gave.</param>
    public SignInTicket? Open(HttpContext context, string? flow)
    {
        if (flow is null or { Length: 0 or > MaxSealedLength } || !Base64Url.IsValid(flow) || ReadBinding(context) is not { } binding)
        {
            return null;
        }

        try
        {
            return SignInTicketCodec.Read(_protector.Unprotect(Base64Url.DecodeFromChars(flow))) is { } opened
                && CryptographicOperations.FixedTimeEquals(opened.Binding, Hash(binding))
                && _time.GetUtcNow() < opened.Ticket.ExpiresAt
                    ? opened.Ticket
                    : null;
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Keeps the ticket in a cookie of its own and gives its id, which is no secret and may be part of a URL or form.</summary>
    /// <param name="context">The request; its response gets the cookie.</param>
    /// <param name="ticket">The ticket.</param>
    public string Keep(HttpContext context, SignInTicket ticket)
    {
        // Ids sort by time.
        foreach (var oldest in _cookies.Names(context, FlowCookie).Order(StringComparer.Ordinal).SkipLast(MaxKept - 1))
        {
            _cookies.Delete(context, oldest);
        }

        var id = Guid.CreateVersion7(_time.GetUtcNow()).ToString("N");
        _cookies.Write(context, FlowCookie + id, Seal(context, ticket), ticket.ExpiresAt);
        return id;
    }

    /// <summary>The ticket of an id, or null when this browser has none by that id that opens.</summary>
    /// <param name="context">The request.</param>
    /// <param name="id">What <see cref="Keep"/> gave.</param>
    public SignInTicket? Find(HttpContext context, string? id) =>
        IsId(id) ? Open(context, _cookies.Read(context, FlowCookie + id)) : null;

    /// <summary>Forgets the ticket of an id: after it was answered for good.</summary>
    /// <param name="context">The request; its response deletes the cookie.</param>
    /// <param name="id">What <see cref="Keep"/> gave.</param>
    public void Drop(HttpContext context, string? id)
    {
        if (IsId(id))
        {
            _cookies.Delete(context, FlowCookie + id);
        }
    }

    private static bool IsId(string? id) => Guid.TryParseExact(id, "N", out _);

    private byte[] EnsureBinding(HttpContext context)
    {
        // A request that seals twice must bind both to the same value.
        if ((context.Items[typeof(SignInTickets)] as byte[] ?? ReadBinding(context)) is { } binding)
        {
            return binding;
        }

        binding = RandomNumberGenerator.GetBytes(BindingBytes);
        context.Items[typeof(SignInTickets)] = binding;
        _cookies.Write(context, BindingCookie, Base64Url.EncodeToString(binding), expires: null);
        return binding;
    }

    private byte[]? ReadBinding(HttpContext context) =>
        _cookies.Read(context, BindingCookie) is { Length: <= 64 } text && Base64Url.IsValid(text)
            && Base64Url.DecodeFromChars(text) is { Length: BindingBytes } binding
                ? binding
                : null;

    private static byte[] Hash(byte[] binding) => SHA256.HashData(binding);
}
