using System.Text.Json;

namespace Cognito.Local.Wire;

/// <summary>A structure of the API: what the generator makes of each, so that lists and maps of them read and write alike.</summary>
internal interface IStructure<TSelf>
    where TSelf : class, IStructure<TSelf>
{
    /// <summary>Reads the value the reader stands on.</summary>
    /// <exception cref="SerializationException">A value has the wrong type, or a member is unknown and must not be.</exception>
    static abstract TSelf Read(ref Utf8JsonReader reader, UnknownMembers unknown = UnknownMembers.Refuse);

    /// <summary>Writes every member that is not null.</summary>
    void Write(Utf8JsonWriter writer);
}
