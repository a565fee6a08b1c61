using System.Text.Json;
using Cognito.Local.Delivery;

namespace Cognito.Local.Storage;

/// <summary>Messages the pools have sent, in the order of their sending.</summary>
internal sealed class MessageTable(Database database)
{
    /// <summary>Adds a message; its number is higher than that of all before.</summary>
    public long Add(Message message) => database.First(
        "INSERT INTO messages (pool, recipient, document) VALUES (@0, @1, @2) RETURNING number",
        row => row.GetInt64(0),
        message.UserPoolId, message.To, JsonSerializer.Serialize(message, StorageJson.Default.Message));

    /// <summary>The newest messages first; null means any pool or recipient.</summary>
    public List<Message> Newest(string? pool, string? to, int limit) => database.All(
        "SELECT document FROM messages WHERE (@0 IS NULL OR pool = @0) AND (@1 IS NULL OR recipient = @1) ORDER BY number DESC LIMIT @2",
        row => Read(row, 0), pool, to, limit);

    /// <summary>Messages with their numbers, the newest first, from before a number; <paramref name="to"/> is a part of the recipient.</summary>
    public List<(long Number, Message Message)> Page(string? pool, string? to, long before, int limit) => database.All(
        """
        SELECT number, document FROM messages
        WHERE number < @2 AND (@0 IS NULL OR pool = @0) AND (@1 IS NULL OR instr(lower(recipient), lower(@1)) > 0)
        ORDER BY number DESC LIMIT @3
        """,
        row => (row.GetInt64(0), Read(row, 1)), pool, to, before, limit);

    public Message? Find(long number) => database.First("SELECT document FROM messages WHERE number = @0", row => Read(row, 0), number);

    private static Message Read(Microsoft.Data.Sqlite.SqliteDataReader row, int column) =>
        JsonSerializer.Deserialize(row.GetString(column), StorageJson.Default.Message)!;
}
