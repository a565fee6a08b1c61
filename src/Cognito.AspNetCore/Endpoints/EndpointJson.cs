using System.Text.Json.Serialization.Metadata;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Http.Json;

namespace Cognito.AspNetCore.Endpoints;

/// <summary>Tells JSON, and OpenAPI with it, what kinds of challenge and answer there are: those of the catalogue that a person may meet.</summary>
internal static class EndpointJson
{
    private const string Discriminator = "type";

    public static void Configure(JsonOptions options) => options.SerializerOptions.TypeInfoResolver =
        (options.SerializerOptions.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(AddKinds);

    private static void AddKinds(JsonTypeInfo info)
    {
        if (info.Type == typeof(Challenge))
        {
            Add(info, kind => kind.ChallengeType);
        }
        else if (info.Type == typeof(ChallengeAnswer))
        {
            Add(info, kind => kind.AnswerType);
        }
    }

    private static void Add(JsonTypeInfo info, Func<ChallengeKind, Type> type)
    {
        info.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = Discriminator };
        foreach (var kind in ChallengeCatalogue.All.Where(kind => kind.IsForPeople))
        {
            info.PolymorphismOptions.DerivedTypes.Add(new(type(kind), kind.JsonName));
        }
    }
}
