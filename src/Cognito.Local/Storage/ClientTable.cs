using Cognito.Local.Model;

namespace Cognito.Local.Storage;

/// <summary>App clients in the API's own shape.</summary>
internal sealed class ClientTable(Database database)
{
    public UserPoolClientType? Find(string id) => database.First(
        "SELECT document FROM clients WHERE id = @0", row => Documents.Read<UserPoolClientType>(row.GetString(0)), id);

    public UserPoolClientType? FindByName(string pool, string name) => database.First(
        "SELECT document FROM clients WHERE pool = @0 AND document ->> 'ClientName' = @1 ORDER BY id",
        row => Documents.Read<UserPoolClientType>(row.GetString(0)), pool, name);

    public List<UserPoolClientType> Page(string pool, string after, int limit) => database.All(
        "SELECT document FROM clients WHERE pool = @0 AND id > @1 ORDER BY id LIMIT @2",
        row => Documents.Read<UserPoolClientType>(row.GetString(0)), pool, after, limit);

    public void Save(UserPoolClientType client) => database.Execute(
        "INSERT INTO clients VALUES (@0, @1, @2) ON CONFLICT DO UPDATE SET document = @2",
        client.ClientId, client.UserPoolId, Documents.Write(client));

    public void Delete(string id) => database.Execute("DELETE FROM clients WHERE id = @0", id);
}
