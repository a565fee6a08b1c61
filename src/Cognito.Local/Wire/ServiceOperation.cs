using System.Text.Json;

namespace Cognito.Local.Wire;

/// <summary>What the model says of one operation.</summary>
internal sealed class ServiceOperation(string name, bool isSigned, string errors, ServiceOperation.RequestReader reader)
{
    public delegate IConstrained RequestReader(ref Utf8JsonReader reader, UnknownMembers unknown = UnknownMembers.Refuse);

    public string Name { get; } = name;

    /// <summary>Whether callers sign with AWS credentials (SigV4).</summary>
    public bool IsSigned { get; } = isSigned;

    /// <summary>Names of the errors the operation may answer with.</summary>
    public IReadOnlyList<string> Errors => errors.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Reads a request's body; its constraints are not checked yet. An empty body is an empty request.</summary>
    /// <exception cref="SerializationException">The body is not JSON, or not of this operation's types.</exception>
    public IConstrained Read(ReadOnlySpan<byte> body, UnknownMembers unknown = UnknownMembers.Refuse)
    {
        var json = new Utf8JsonReader(body.IsEmpty ? "{}"u8 : body);
        try
        {
            json.Read();
            var request = reader(ref json, unknown);
            json.Read();
            return request;
        }
        catch (JsonException)
        {
            throw new SerializationException("The request is not valid JSON");
        }
    }
}
