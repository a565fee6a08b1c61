namespace Cognito.Local.Storage;

/// <summary>A pool's signing keys: <c>use</c> is <c>id</c> or <c>access</c>; the highest number of a use signs.</summary>
internal sealed class KeyTable(Database database)
{
    internal sealed record Row(int Number, string Use, string Kid, byte[] Pkcs8);

    public List<Row> Of(string pool) => database.All(
        "SELECT number, use, kid, pkcs8 FROM keys WHERE pool = @0 ORDER BY number",
        row => new Row(row.GetInt32(0), row.GetString(1), row.GetString(2), (byte[])row.GetValue(3)), pool);

    public void Add(string pool, Row key) =>
        database.Execute("INSERT INTO keys VALUES (@0, @1, @2, @3, @4)", pool, key.Number, key.Use, key.Kid, key.Pkcs8);
}
