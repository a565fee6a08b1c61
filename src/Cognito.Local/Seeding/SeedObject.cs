using System.Text.Json;
using System.Text.Json.Nodes;
using Cognito.Local.Wire;

namespace Cognito.Local.Seeding;

/// <summary>
/// An object of <c>pool.json</c> on its way to a request of the API: members that the request does not have are taken out
/// first, what is left must be the request's, to the letter.
/// </summary>
internal sealed class SeedObject
{
    private readonly JsonObject members;

    private readonly string separator;

    private SeedObject(string place, JsonObject members, string separator = ".")
    {
        Place = place;
        this.members = members;
        this.separator = separator;
    }

    /// <summary>Where it stands, for messages.</summary>
    public string Place { get; }

    /// <param name="place">Where the value stands.</param>
    /// <param name="node">The value.</param>
    /// <param name="wrapper">The member in which the CLI's output has the object.</param>
    public static SeedObject Of(string place, JsonNode? node, string? wrapper = null)
    {
        if (node is not JsonObject members)
            throw SetupException.At(place, "must be an object.");
        if (wrapper is null || members[wrapper] is not JsonObject wrapped)
            return new SeedObject(place, members);

        // Members beside the wrapper belong to the object as well: Clients beside UserPool.
        members.Remove(wrapper);
        foreach (var (name, value) in members.ToList())
        {
            members.Remove(name);
            wrapped[name] = value;
        }

        return new SeedObject(place, wrapped);
    }

    /// <summary>The same object where its name says where it stands.</summary>
    public SeedObject Named(string place) => new(place, members, ", ");

    public void Drop(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            members.Remove(name);
    }

    public void Rename(string from, string to)
    {
        if (!members.Remove(from, out var value))
            return;
        if (members.ContainsKey(to))
            throw SetupException.At(Place, $"has both {from} and {to}; one is enough.");
        members[to] = value;
    }

    public void Set(string name, string value) => members[name] = value;

    /// <summary>The text of a member, which stays where it is.</summary>
    public string? Peek(string name) => members[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public string? TakeText(string name)
    {
        if (!members.Remove(name, out var value) || value is null)
            return null;
        return value is JsonValue json && json.TryGetValue<string>(out var text) ? text : throw SetupException.At(At(name), "must be a string.");
    }

    public IReadOnlyList<string> TakeTexts(string name) =>
        [.. TakeNodes(name).Select((node, i) => node is JsonValue value && value.TryGetValue<string>(out var text)
            ? text
            : throw SetupException.At(At($"{name}[{i}]"), "must be a string."))];

    public SeedObject? TakeObject(string name) =>
        members.Remove(name, out var value) && value is not null ? Of(At(name), value) : null;

    public IReadOnlyList<SeedObject> TakeObjects(string name, string? wrapper = null) =>
        [.. TakeNodes(name).Select((node, i) => Of(At($"{name}[{i}]"), node, wrapper))];

    public T As<T>()
        where T : class, IStructure<T>, IConstrained
    {
        try
        {
            var reader = new Utf8JsonReader(JsonSerializer.SerializeToUtf8Bytes(members));
            reader.Read();
            var request = T.Read(ref reader);
            var violations = new ConstraintViolations();
            request.Validate(violations);
            return violations.Any ? throw SetupException.At(Place, violations.Message) : request;
        }
        catch (SerializationException e)
        {
            throw SetupException.At(At(e.Path), e.Problem);
        }
    }

    private string At(string member) => Place + separator + member;

    private List<JsonNode?> TakeNodes(string name)
    {
        if (!members.Remove(name, out var value) || value is null)
            return [];
        return value is JsonArray array ? [.. array] : throw SetupException.At(At(name), "must be a list.");
    }
}
