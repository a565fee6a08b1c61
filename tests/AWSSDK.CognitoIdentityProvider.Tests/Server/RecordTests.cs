using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using AWSSDK.CognitoIdentityProvider.Tests.Samples;
using Cognito.Local.Model;
using Cognito.Local.Wire;
using Cognito.ServiceModel;

namespace AWSSDK.CognitoIdentityProvider.Tests.Server;

public sealed class RecordTests
{
    public static TheoryData<string> Structures =>
        [.. ApiModel.Parsed.Shapes.Where(shape => shape.Kind == ShapeKind.Structure).Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Structures))]
    public void What_is_read_is_written_again(string structure)
    {
        var json = new Sampler().Fill(ApiModel.Parsed.Shapes.Single(shape => shape.Name == structure));

        var written = RoundTrip(structure, json.ToJsonString());

        Assert.True(JsonNode.DeepEquals(json, written), $"read {json}{Environment.NewLine}wrote {written}");
    }

    [Theory]
    [MemberData(nameof(Structures))]
    public void What_is_absent_or_null_stays_absent(string structure)
    {
        var members = ApiModel.Parsed.Shapes.Single(shape => shape.Name == structure).Members;
        var nulls = new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)null)));

        Assert.Equal("{}", RoundTrip(structure, "{}").ToJsonString());
        Assert.Equal("{}", RoundTrip(structure, nulls.ToJsonString()).ToJsonString());
    }

    [Theory]
    [MemberData(nameof(ApiModel.OperationNames), MemberType = typeof(ApiModel))]
    public void A_request_that_follows_the_model_breaks_no_constraint(string name)
    {
        var json = new Sampler().Fill(ApiModel.Operation(name).Input);

        Assert.Equal("", Requests.Broken(name, json.ToJsonString()));
    }

    [Fact]
    public void A_record_tells_no_secret_when_it_is_printed() =>
        Assert.DoesNotContain("hunter2", new SignUpRequest { Password = "hunter2" }.ToString());

    private static JsonNode RoundTrip(string structure, string json)
    {
        var type = typeof(SignUpRequest).Assembly.GetType($"Cognito.Local.Model.{structure}", throwOnError: true)!;
        var roundTrip = typeof(RecordTests).GetMethod(nameof(RoundTripAs), BindingFlags.NonPublic | BindingFlags.Static)!;
        return roundTrip.MakeGenericMethod(type).CreateDelegate<Func<string, JsonNode>>()(json);
    }

    private static JsonNode RoundTripAs<T>(string json)
        where T : class, IStructure<T>
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json));
        reader.Read();
        var value = T.Read(ref reader);
        Assert.Equal(JsonTokenType.EndObject, reader.TokenType);
        Assert.Equal(0, reader.CurrentDepth);

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            value.Write(writer);
        return JsonNode.Parse(stream.ToArray())!;
    }
}
