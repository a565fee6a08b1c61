using System.Buffers.Binary;
using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cognito.Local.Tests;

/// <summary>A browser and its authenticator with one passkey (WebAuthn Level 3, §6). It obeys, unless a test makes it misbehave.</summary>
internal sealed class PasskeyDevice(bool usesRsa = false) : IDisposable
{
    public const byte UserPresent = 0x01;
    public const byte UserVerified = 0x04;
    private const byte HasCredential = 0x40;

    private readonly ECDsa ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly RSA rsa = RSA.Create(2048);

    public byte[] Id { get; set; } = RandomNumberGenerator.GetBytes(32);

    public string IdText => Base64Url.EncodeToString(Id);

    public uint SignCount { get; set; }

    public byte Flags { get; set; } = UserPresent | UserVerified;

    /// <summary>Whether its own key signs what it makes: packed self attestation.</summary>
    public bool Attests { get; init; }

    /// <summary>Where the page is from; null: from the relying party itself.</summary>
    public string? Origin { get; set; }

    /// <summary>For whom it signs; null: for whom it is asked to.</summary>
    public string? RelyingPartyId { get; set; }

    /// <summary>What it says it does; null: what it does.</summary>
    public string? Type { get; set; }

    /// <summary>What it answers to; null: what it is asked.</summary>
    public string? Challenge { get; set; }

    public string? UserHandle { get; set; }

    public string Attachment { get; set; } = "platform";

    public string[] Transports { get; set; } = ["internal"];

    public void Dispose()
    {
        ec.Dispose();
        rsa.Dispose();
    }

    /// <summary><c>navigator.credentials.create</c></summary>
    public JsonObject Create(JsonNode options)
    {
        var client = ClientData("webauthn.create", options, (string)options["rp"]!["id"]!);
        byte[] data = [.. Data((string)options["rp"]!["id"]!, HasCredential), .. new byte[16], 0, (byte)Id.Length, .. Id, .. PublicKey()];
        var attestation = new CborWriter(CborConformanceMode.Ctap2Canonical);
        attestation.WriteStartMap(3);
        attestation.WriteTextString("fmt");
        attestation.WriteTextString(Attests ? "packed" : "none");
        attestation.WriteTextString("attStmt");
        attestation.WriteStartMap(Attests ? 2 : 0);
        if (Attests)
        {
            attestation.WriteTextString("alg");
            attestation.WriteInt32(usesRsa ? -257 : -7);
            attestation.WriteTextString("sig");
            attestation.WriteByteString(Sign([.. data, .. SHA256.HashData(client)]));
        }

        attestation.WriteEndMap();
        attestation.WriteTextString("authData");
        attestation.WriteByteString(data);
        attestation.WriteEndMap();
        return Credential(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["attestationObject"] = Base64Url.EncodeToString(attestation.Encode()),
            ["transports"] = JsonSerializer.SerializeToNode(Transports),
        });
    }

    /// <summary><c>navigator.credentials.get</c></summary>
    public JsonObject Get(string optionsJson)
    {
        var options = JsonNode.Parse(optionsJson)!;
        SignCount = SignCount == 0 ? 0 : SignCount + 1;
        var client = ClientData("webauthn.get", options, (string)options["rpId"]!);
        var data = Data((string)options["rpId"]!, 0);
        return Credential(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["signature"] = Base64Url.EncodeToString(Sign([.. data, .. SHA256.HashData(client)])),
            ["userHandle"] = UserHandle,
        });
    }

    private JsonObject Credential(JsonObject response) => new()
    {
        ["id"] = IdText,
        ["rawId"] = IdText,
        ["type"] = "public-key",
        ["authenticatorAttachment"] = Attachment,
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    };

    private byte[] ClientData(string type, JsonNode options, string relyingParty) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = Type ?? type,
        ["challenge"] = Challenge ?? (string)options["challenge"]!,
        ["origin"] = Origin ?? "https://" + relyingParty,
        ["crossOrigin"] = false,
    }.ToJsonString());

    private byte[] Data(string relyingParty, byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, SignCount);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(RelyingPartyId ?? relyingParty)), (byte)(Flags | flags), .. count];
    }

    private byte[] Sign(byte[] data) => usesRsa
        ? rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        : ec.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    /// <summary>As COSE writes keys (RFC 9053 §7.1.1, RFC 8230 §4).</summary>
    private byte[] PublicKey()
    {
        var key = new CborWriter(CborConformanceMode.Ctap2Canonical);
        var (type, algorithm) = usesRsa ? (3, -257) : (2, -7);
        key.WriteStartMap(usesRsa ? 4 : 5);
        Entry(1, () => key.WriteInt32(type));
        Entry(3, () => key.WriteInt32(algorithm));
        if (usesRsa)
        {
            var numbers = rsa.ExportParameters(false);
            Entry(-1, () => key.WriteByteString(numbers.Modulus!));
            Entry(-2, () => key.WriteByteString(numbers.Exponent!));
        }
        else
        {
            var point = ec.ExportParameters(false).Q;
            Entry(-1, () => key.WriteInt32(1));
            Entry(-2, () => key.WriteByteString(point.X!));
            Entry(-3, () => key.WriteByteString(point.Y!));
        }

        key.WriteEndMap();
        return key.Encode();

        void Entry(int label, Action writeValue)
        {
            key.WriteInt32(label);
            writeValue();
        }
    }
}
