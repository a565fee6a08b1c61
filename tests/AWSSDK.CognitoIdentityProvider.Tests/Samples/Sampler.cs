using System.Text.Json.Nodes;
using Cognito.ServiceModel;

namespace AWSSDK.CognitoIdentityProvider.Tests.Samples;

/// <summary>
/// Fills shapes with values that satisfy every constraint of the model: all members present, lists and maps with two
/// entries where they may, and no two strings alike where the constraints leave room, so that a mix-up shows.
/// </summary>
internal sealed class Sampler
{
    private int _count;

    /// <summary>The value as it stands on the wire.</summary>
    public JsonNode Fill(Shape shape) => shape.Kind switch
    {
        ShapeKind.Structure => new JsonObject(shape.Members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)Fill(member.Shape)))),
        ShapeKind.List => new JsonArray([.. Enumerable.Range(0, Entries(shape)).Select(_ => Fill(shape.Element!))]),
        ShapeKind.Map => Map(shape),
        ShapeKind.Enum => shape.Values[_count++ % shape.Values.Count],
        ShapeKind.String => SampleText.For(shape, _count++),
        ShapeKind.Integer or ShapeKind.Long => Number(shape.Bounds),
        ShapeKind.Boolean => _count++ % 2 == 0,
        ShapeKind.Timestamp => 1682955829.578m + _count++,
        ShapeKind.Blob => Convert.ToBase64String([.. Enumerable.Range(_count++, 16).Select(value => (byte)value)]),
        ShapeKind.Document => JsonNode.Parse($$"""{"text":"{{_count++}}","list":[1,true,null]}""")!,
        _ => throw new NotSupportedException($"{shape.Name} is not a value."),
    };

    private JsonObject Map(Shape shape)
    {
        var map = new JsonObject();
        while (map.Count < Entries(shape))
            map[SampleText.For(shape.Key!, _count++)] = Fill(shape.Element!);
        return map;
    }

    private long Number(Bounds bounds)
    {
        var min = bounds.Min ?? 0;
        var span = Math.Min(bounds.Max ?? 1000, min + 1000) - min + 1;
        return min + (_count++ % span);
    }

    private static int Entries(Shape shape) => (int)Math.Min(2, shape.Bounds.Max ?? 2);
}
