using Microsoft.Extensions.Http;

namespace Cognito.AspNetCore.Outgoing;

/// <summary>Where a client's tokens may go: the origin of its own base address, and those that it was told.</summary>
internal sealed class TokenTargets
{
    private readonly HashSet<string> _origins;

    /// <param name="name">The client's name.</param>
    /// <param name="client">How the factory makes it.</param>
    /// <param name="allowed">Further origins.</param>
    /// <exception cref="InvalidOperationException">There is nowhere that tokens may go, or only in the clear.</exception>
    public TokenTargets(string name, HttpClientFactoryOptions client, IEnumerable<string> allowed)
    {
        using var configured = new HttpClient();
        foreach (var configure in client.HttpClientActions)
        {
            configure(configured);
        }

        var addresses = allowed.Select(origin => Uri.TryCreate(origin, UriKind.Absolute, out var address) ? address : throw Misuse(name, $"'{origin}' is no origin such as https://orders.example.com")).ToList();
        if (configured.BaseAddress is { } own)
        {
            addresses.Add(own);
        }

        if (addresses.Count == 0)
        {
            throw Misuse(name, "it has no base address. Set it where the client is added, AddHttpClient(name, client => client.BaseAddress = …), or name AllowedOrigins");
        }

        if (addresses.Find(address => !IsSafe(address)) is { } unsafeAddress)
        {
            throw Misuse(name, $"{Origin(unsafeAddress)} is plain HTTP. Use https; http only for this machine (localhost)");
        }

        _origins = addresses.Select(Origin).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public bool Include(Uri? address) => address is { IsAbsoluteUri: true } && _origins.Contains(Origin(address));

    private static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);

    private static InvalidOperationException Misuse(string name, string why) => new($"The HTTP client '{name}' cannot send tokens: {why}.");
}
