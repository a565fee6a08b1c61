using System.Text;

namespace Cognito.ServiceModel.Server;

/// <summary>A structure as a record that reads, writes and (where callers send it) validates itself.</summary>
internal static class StructureText
{
    public static string Of(Shape shape, bool isInput)
    {
        var text = new StringBuilder();
        text.AppendLine(
            $$"""
            internal sealed record {{shape.Name}} : IStructure<{{shape.Name}}>{{(isInput ? ", IConstrained" : "")}}
            {
            """);
        foreach (var member in shape.Members)
            text.AppendLine($"    public {PropertyType.Of(member.Shape).Name}? {Property(member)} {{ get; init; }}").AppendLine();
        AppendRead(text, shape);
        AppendWrite(text, shape);
        if (isInput)
            AppendValidate(text, shape);
        text.AppendLine(
            """
                // Members may be secrets: ToString tells none.
                private bool PrintMembers(System.Text.StringBuilder builder) => false;
            }
            """);
        return text.ToString();
    }

    private static void AppendRead(StringBuilder text, Shape shape)
    {
        text.AppendLine(
            $$"""
                public static {{shape.Name}} Read(ref Utf8JsonReader reader, UnknownMembers unknown = UnknownMembers.Refuse)
                {
            """);
        foreach (var member in shape.Members)
            text.AppendLine($"        {PropertyType.Of(member.Shape).Name}? {Local(member)} = null;");
        text.AppendLine(
            """
                    JsonRead.StartObject(ref reader);
                    while (JsonRead.NextMember(ref reader) is { } member)
                    {
                        try
                        {
                            switch (member)
                            {
            """);
        foreach (var member in shape.Members)
            text.AppendLine($"                    case \"{member.Name}\": {Local(member)} = {PropertyType.Of(member.Shape).Read}; break;");
        text.AppendLine(
            $$"""
                                default: JsonRead.Unknown(ref reader, unknown); break;
                            }
                        }
                        catch (SerializationException problem)
                        {
                            throw problem.In(member);
                        }
                    }
                    return new {{shape.Name}} { {{string.Join(", ", shape.Members.Select(member => $"{Property(member)} = {Local(member)}"))}} };
                }

            """);
    }

    private static void AppendWrite(StringBuilder text, Shape shape)
    {
        text.AppendLine(
            """
                public void Write(Utf8JsonWriter writer)
                {
                    writer.WriteStartObject();
            """);
        foreach (var member in shape.Members)
            text.AppendLine($"        JsonWrite.Member(writer, \"{member.Name}\", {Property(member)});");
        text.AppendLine(
            """
                    writer.WriteEndObject();
                }

            """);
    }

    private static void AppendValidate(StringBuilder text, Shape shape)
    {
        text.AppendLine(
            """
                public void Validate(ConstraintViolations violations)
                {
            """);
        foreach (var member in shape.Members)
        {
            var path = char.ToLowerInvariant(member.Name[0]) + member.Name.Substring(1);
            if (member.IsRequired)
                text.AppendLine($"        violations.Require(\"{path}\", {Property(member)});");
            if (ConstraintsText.Demands(member.Shape))
                text.AppendLine($"        violations.Check(\"{path}\", {Property(member)}, Constraints.{member.Shape.Name});");
        }

        text.AppendLine("    }").AppendLine();
    }

    private static string Property(Member member) => char.ToUpperInvariant(member.Name[0]) + member.Name.Substring(1);

    // Prefixed, because the names reader, unknown and member are taken.
    private static string Local(Member member) => "_" + member.Name;
}
