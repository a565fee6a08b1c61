using System.Text.Json;

namespace Cognito.Local.Wire;

/// <summary>A shape of the service model, as the generator writes it.</summary>
internal interface IWireShape<T>
    where T : IWireShape<T>
{
    /// <summary>Reads the value on which the reader stands.</summary>
    /// <exception cref="SerializationException">A member has the wrong JSON type or is not of this shape.</exception>
    static abstract T Read(ref Utf8JsonReader reader);

    void Write(Utf8JsonWriter writer);
}
