namespace Cognito.ServiceModel;

/// <summary>A line that names something, and the indented lines that belong to it.</summary>
internal sealed class Declaration(string keyword, ModelLine head)
{
    public string Keyword { get; } = keyword;

    public ModelLine Head { get; } = head;

    public List<ModelLine> Body { get; } = [];

    public static List<Declaration> Read(string text)
    {
        var declarations = new List<Declaration>();
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = new ModelLine(number, raw.TrimEnd('\r'));
            if (line.IsAtEnd || raw[0] == '#')
                continue;
            if (!line.IsIndented)
                declarations.Add(new Declaration(line.Word(), line));
            else if (declarations.Count > 0)
                declarations[declarations.Count - 1].Body.Add(line);
            else
                throw line.Error("an indented line belongs to the declaration above it, and there is none");
        }

        return declarations;
    }
}
