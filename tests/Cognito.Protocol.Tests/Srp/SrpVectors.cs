using System.Text.Json;
using Cognito.Protocol.Srp;

namespace Cognito.Protocol.Tests.Srp;

/// <summary>The known-answer vectors of srp-vectors.json: published by other libraries, or computed by an independent implementation.</summary>
internal static class SrpVectors
{
    private static readonly JsonElement Root = Load();

    public static TheoryData<string> Handshakes => [.. All.Select(vector => vector.Name)];

    public static TheoryData<string> BothSides => [.. All.Where(vector => vector.B.Secret is not null).Select(vector => vector.Name)];

    public static IEnumerable<(string Username, string ClientId, string ClientSecret, string Hash)> SecretHashes =>
        from vector in Root.GetProperty("secretHash").EnumerateArray().Concat(Root.GetProperty("published").EnumerateArray())
        where vector.TryGetProperty("secretHash", out _)
        let username = vector.TryGetProperty("userIdForSrp", out _) ? "userIdForSrp" : "username"
        select (Text(vector, username), Text(vector, "clientId"), Text(vector, "clientSecret"), Text(vector, "secretHash"));

    public static Handshake Named(string name) => All.Single(vector => vector.Name == name);

    public static JsonElement Group(string name) => Root.GetProperty(name);

    private static IEnumerable<Handshake> All =>
        Root.GetProperty("published").EnumerateArray().Concat(Root.GetProperty("computed").EnumerateArray()).Select(Read);

    private static Handshake Read(JsonElement vector)
    {
        string Text(string name) => SrpVectors.Text(vector, name);
        string? Optional(string name) => vector.TryGetProperty(name, out var value) ? value.GetString() : null;
        return new Handshake(
            Text("name"), new SrpIdentity(Text("poolName"), Text("userIdForSrp")), Text("password"), Text("salt"),
            new Side(Text("a"), Text("A")), new Side(Optional("b"), Text("B")),
            Text("u"), Text("x"), Text("S"), Text("K"), Text("secretBlock"), Text("timestamp"), Text("signature"),
            Optional("verifier"), Optional("verifierBase64Padded"), Optional("saltBase64Padded"));
    }

    private static string Text(JsonElement vector, string name) => vector.GetProperty(name).GetString()!;

    private static JsonElement Load()
    {
        using var stream = typeof(SrpVectors).Assembly.GetManifestResourceStream("srp-vectors.json")!;
        return JsonDocument.Parse(stream).RootElement;
    }

    /// <summary>A secret exponent and the public number made from it.</summary>
    internal sealed record Side(string? Secret, string Public);

    internal sealed record Handshake(
        string Name, SrpIdentity Identity, string Password, string Salt, Side A, Side B,
        string U, string X, string S, string K, string SecretBlock, string Timestamp, string Signature,
        string? Verifier, string? VerifierBase64, string? SaltBase64);
}
