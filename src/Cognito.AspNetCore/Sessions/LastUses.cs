using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Service;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Sessions;

/// <summary>Notes when and whence sessions on the server were last used: beside them, so that a note never overwrites tokens that were refreshed meanwhile.</summary>
internal sealed class LastUses([FromKeyedServices] UserPool pool, [FromKeyedServices] SharedEntries entries, TimeProvider time)
{
    private const string Kind = "l";
    private const byte Version = 1;
    private const int MaxUserAgent = 256;

    /// <exception cref="CacheUnavailableException">It could not be noted.</exception>
    public Task WriteAsync(HttpContext context, OpenedSession session)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var agent = context.Request.Headers.UserAgent.ToString();
        writer.Write(Version);
        writer.Write(time.GetUtcNow().ToUnixTimeSeconds());
        writer.Write(ServiceCalls.Address(context) ?? "");
        writer.Write(agent.Length > MaxUserAgent ? agent[..MaxUserAgent] : agent);
        writer.Flush();
        return entries.WriteAsync(PlaceOf(session.Place!), stream.ToArray(), session.Session.EndsAt, pool.Options.Session.IdleTimeout, context.RequestAborted);
    }

    /// <returns>Null when nothing is noted.</returns>
    /// <exception cref="CacheUnavailableException">There is no answer.</exception>
    public async Task<LastUse?> ReadAsync(string session, CancellationToken cancellationToken)
    {
        var place = PlaceOf(session);
        if (await entries.ReadAsync(place, cancellationToken) is not { } bytes)
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(entries.Open(place, bytes)));
        return reader.ReadByte() == Version
            ? new(DateTimeOffset.FromUnixTimeSeconds(reader.ReadInt64()), OrNull(reader.ReadString()), OrNull(reader.ReadString()))
            : null;
    }

    public Task RemoveAsync(string session) => entries.RemoveAsync(PlaceOf(session), CancellationToken.None);

    private string PlaceOf(string session) => entries.Place(Kind, session);

    private static string? OrNull(string text) => text.Length > 0 ? text : null;
}
