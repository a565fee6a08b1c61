using System.Buffers;
using System.Text;
using System.Text.Json;
using Cognito.Local.Wire;

namespace Cognito.Local.Storage;

/// <summary>The API's shapes as JSON text.</summary>
internal static class Documents
{
    public static string Write<T>(T value)
        where T : class, IStructure<T>
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            value.Write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static T Read<T>(string json)
        where T : class, IStructure<T>
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return T.Read(ref reader);
    }
}
